/* Preloaded into a process: writes down what it does to files below RECORDED_FOLDER, in order, into RECORDED_LOG.

   A line a call: W path offset length (then the bytes), T path size, S path, U path, A text. Calls that SQLite and
   Python make on Linux; nothing is changed or held back. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int log_descriptor = -1;
static char folder[PATH_MAX];

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void start(void) {
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    const char *where = getenv("RECORDED_FOLDER"), *log = getenv("RECORDED_LOG");
    if (where && log && realpath(where, folder))
        log_descriptor = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

/* The path of a descriptor below the folder, or NULL. */
static const char *path_of(int descriptor) {
    static char path[PATH_MAX];
    char link[64];
    if (log_descriptor < 0 || descriptor == log_descriptor) return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return NULL;
    path[length] = 0;
    size_t size = strlen(folder);
    return strncmp(path, folder, size) == 0 && path[size] == '/' ? path + size + 1 : NULL;
}

static void tell(const char *line, const void *data, size_t length) {
    real_write(log_descriptor, line, strlen(line));
    if (length) real_write(log_descriptor, data, length);
}

static void tell_write(int descriptor, const void *data, ssize_t length, long long offset) {
    const char *path = length > 0 ? path_of(descriptor) : NULL;
    char line[PATH_MAX + 64];
    if (!path) return;
    snprintf(line, sizeof line, "W %lld %zd %s\n", offset, length, path);
    tell(line, data, (size_t)length);
}

static void tell_number(const char *kind, int descriptor, long long number) {
    const char *path = path_of(descriptor);
    char line[PATH_MAX + 64];
    if (!path) return;
    snprintf(line, sizeof line, "%s %lld 0 %s\n", kind, number, path);
    tell(line, NULL, 0);
}

ssize_t write(int descriptor, const void *data, size_t length) {
    off_t offset = path_of(descriptor) ? lseek(descriptor, 0, SEEK_CUR) : 0;
    ssize_t done = real_write(descriptor, data, length);
    tell_write(descriptor, data, done, offset);
    return done;
}

ssize_t pwrite(int descriptor, const void *data, size_t length, off_t offset) {
    ssize_t done = real_pwrite(descriptor, data, length, offset);
    tell_write(descriptor, data, done, offset);
    return done;
}

ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t offset) {
    ssize_t done = real_pwrite64(descriptor, data, length, offset);
    tell_write(descriptor, data, done, offset);
    return done;
}

int ftruncate(int descriptor, off_t size) {
    int done = real_ftruncate(descriptor, size);
    if (!done) tell_number("T", descriptor, size);
    return done;
}

int ftruncate64(int descriptor, off64_t size) {
    int done = real_ftruncate64(descriptor, size);
    if (!done) tell_number("T", descriptor, size);
    return done;
}

int fsync(int descriptor) {
    int done = real_fsync(descriptor);
    if (!done) tell_number("S", descriptor, 0);
    return done;
}

int fdatasync(int descriptor) {
    int done = real_fdatasync(descriptor);
    if (!done) tell_number("S", descriptor, 0);
    return done;
}

int unlink(const char *path) {
    char whole[PATH_MAX], line[PATH_MAX + 64];
    size_t size = strlen(folder);
    int below = log_descriptor >= 0 && realpath(path, whole) && strncmp(whole, folder, size) == 0;
    int done = real_unlink(path);
    if (!done && below) {
        snprintf(line, sizeof line, "U 0 0 %s\n", whole + size + 1);
        tell(line, NULL, 0);
    }
    return done;
}
