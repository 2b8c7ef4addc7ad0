// What Swift cannot say: the results of comparing many bytes as one bit each. It takes a processor an instruction for sixteen bytes.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t cbm_bytes __attribute__((ext_vector_type(64)));
typedef bool cbm_bits __attribute__((ext_vector_type(64)));

// A bit for each of 64 bytes that equals a value, the first in the lowest bit.
static inline uint64_t cbm_equal(const void *_Nonnull bytes, uint8_t value) {
  cbm_bytes all;
  memcpy(&all, bytes, sizeof all);
  cbm_bits equal = __builtin_convertvector(all == value, cbm_bits);
  uint64_t mask;
  memcpy(&mask, &equal, sizeof mask);
  return mask;
}
