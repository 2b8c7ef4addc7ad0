// What glibc declares only under _GNU_SOURCE, which Swift's own module of glibc does not set.
#pragma once
#include <linux/fs.h>

int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
