// Writes raw rows whose monthly counts are those of CSV files of figures: make-records ROWS COMPLAINTS PURCHASES FIGURES...
//
// The files of figures are tidy: period,measure,member,value or period,measure,value. Every complaint of Sweden becomes a row of COMPLAINTS,
// `date,channel,authority,market`; the other rows, up to ROWS, are of other markets. PURCHASES has a row a day. The same arguments give
// the same bytes. Plain C, so that a hundred million rows take seconds.
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { monthLimit = 1200, kindLimit = 64, labelLimit = 64 };

typedef struct {
  char label[labelLimit];
  long counts[monthLimit];
} Kind;

static Kind authorities[kindLimit];
static int authorityCount;
static long complaints[monthLimit], purchases[monthLimit];
static int firstMonth = monthLimit, lastMonth = -1;

static void fail(const char *what, const char *name) {
  fprintf(stderr, "make-records: %s “%s”\n", what, name);
  exit(64);
}

// xorshift64*, Vigna 2014.
static uint64_t state = 20191103;

static uint64_t next(void) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545F4914F6CDD1D;
}

static long *authority(const char *label) {
  for (int index = 0; index < authorityCount; index++)
    if (strcmp(authorities[index].label, label) == 0) return authorities[index].counts;
  if (authorityCount == kindLimit || strlen(label) >= labelLimit) fail("too many or too long names, at", label);
  strcpy(authorities[authorityCount].label, label);
  return authorities[authorityCount++].counts;
}

static void readFigures(const char *name) {
  FILE *file = fopen(name, "r");
  if (!file) fail(strerror(errno), name);
  char line[1000];
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\r\n")] = 0;
    char *fields[8] = {0};
    int count = 0;
    for (char *rest = line; rest && count < 8;) fields[count++] = strsep(&rest, ",");
    int year, month;
    if (count < 3 || strlen(fields[0]) != 7 || sscanf(fields[0], "%d-%d", &year, &month) != 2) continue;
    int index = (year - 2000) * 12 + month - 1;
    if (index < 0 || index >= monthLimit || month < 1 || month > 12) fail("not a month after 1999:", fields[0]);
    long value = atol(fields[count > 3 ? 3 : 2]);
    if (strcmp(fields[1], "all-complaints") == 0) complaints[index] = value;
    else if (strcmp(fields[1], "purchases") == 0) purchases[index] = value;
    else if (count > 3 && fields[2][0] && fields[2][0] != '*') authority(fields[2])[index] = value;
    else continue;
    if (index < firstMonth) firstMonth = index;
    if (index > lastMonth) lastMonth = index;
  }
  fclose(file);
}

static int dayCount(int month) {
  int year = 2000 + month / 12;
  if (month % 12 == 1) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return 30 + ((month % 12 + 1 + (month % 12 + 1) / 8) & 1);
}

static char *digits(char *out, int value, int count) {
  for (int index = count - 1; index >= 0; index--, value /= 10) out[index] = (char)('0' + value % 10);
  return out + count;
}

static char *date(char *out, int month, int day) {
  out = digits(out, 2000 + month / 12, 4);
  *out++ = '-';
  out = digits(out, month % 12 + 1, 2);
  *out++ = '-';
  return digits(out, day, 2);
}

static char *text(char *out, const char *what) {
  size_t length = strlen(what);
  memcpy(out, what, length);
  return out + length;
}

static char buffer[1 << 20];
static char *end = buffer;
static FILE *rows;
static const char *rowsName;

static void flush(void) {
  if (fwrite(buffer, 1, (size_t)(end - buffer), rows) != (size_t)(end - buffer)) fail("cannot write", rowsName);
  end = buffer;
}

static void row(int month, const char *channel, const char *label, const char *market) {
  if (end - buffer > (long)sizeof buffer - 256) flush();
  end = date(end, month, 1 + (int)(next() >> 33) % dayCount(month));
  *end++ = ',';
  end = text(end, channel);
  *end++ = ',';
  end = text(end, label);
  *end++ = ',';
  end = text(end, market);
  *end++ = '\n';
}

static void other(void) {
  static const char *markets[] = {"NO", "DK", "FI"};
  uint64_t chance = next();
  int month = firstMonth + (int)((chance & 0xFFFF) % (uint64_t)(lastMonth - firstMonth + 1));
  int kind = (int)(chance >> 16 & 0xFFF) % (authorityCount * 2);
  int isService = kind >= authorityCount;
  row(month, isService ? "service" : "authority", isService ? "" : authorities[kind].label,
      markets[(chance >> 32) % 3]);
}

static void writeComplaints(const char *name, long total) {
  rowsName = name;
  rows = fopen(name, "w");
  if (!rows) fail(strerror(errno), name);
  end = text(end, "date,channel,authority,market\n");
  long needed = 0, written = 0, done = 0;
  for (int month = firstMonth; month <= lastMonth; month++) needed += complaints[month];
  if (total < needed) fail("too few rows for the figures:", "ROWS");
  for (int month = firstMonth; month <= lastMonth; month++) {
    long service = complaints[month];
    for (int index = 0; index <= authorityCount; index++) {
      long count = index < authorityCount ? authorities[index].counts[month] : service;
      if (index < authorityCount) service -= count;
      for (long one = 0; one < count; one++) {
        // Rows of other markets lie evenly between those of Sweden.
        for (done++; written * needed < (total - needed) * done; written++) other();
        if (index < authorityCount) row(month, "authority", authorities[index].label, "SE");
        else row(month, "service", "", "SE");
      }
    }
    if (service < 0) fail("more complaints of authorities than in all in", name);
  }
  flush();
  if (fclose(rows) != 0) fail(strerror(errno), name);
}

static void writePurchases(const char *name) {
  FILE *file = fopen(name, "w");
  if (!file) fail(strerror(errno), name);
  fputs("date,purchases\n", file);
  for (int month = firstMonth; month <= lastMonth; month++) {
    int days = dayCount(month);
    for (int day = 1; day <= days; day++) {
      char field[11] = {0};
      date(field, month, day);
      fprintf(file, "%s,%ld\n", field, purchases[month] * day / days - purchases[month] * (day - 1) / days);
    }
  }
  if (fclose(file) != 0) fail(strerror(errno), name);
}

int main(int count, char **arguments) {
  if (count < 5) fail("usage: make-records ROWS COMPLAINTS PURCHASES FIGURES...; too few arguments after", arguments[0]);
  char *rest;
  long total = strtol(arguments[1], &rest, 10);
  if (*rest || total <= 0) fail("not a number of rows:", arguments[1]);
  for (int index = 4; index < count; index++) readFigures(arguments[index]);
  if (lastMonth < 0 || authorityCount == 0) fail("no monthly figures in", arguments[4]);
  writeComplaints(arguments[2], total);
  writePurchases(arguments[3]);
  return 0;
}
