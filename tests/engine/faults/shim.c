/*
 * Makes the system fail at a chosen call: loaded with LD_PRELOAD into the program that is tested. It looks only at files
 * below the folder that FAULT_ROOT names. What is to happen is said by opening a file that is not there:
 *
 *     $FAULT_ROOT/.shim/<kind>:<call>:<lasting>:<variant>:<folder>
 *
 * from the <call>-th call on that it can befall (counted from 1), once or for as long as it lasts, below
 * $FAULT_ROOT/<folder>. Reading $FAULT_ROOT/.shim/off ends it and says how many calls it has befallen.
 *
 * kill        the process dies: variant 0 before the call, 1 in the middle of it, 2 after it
 * cut         the power goes at such a moment: bytes that were not synced are lost, with an odd <call> new names too,
 *             if FAULT_CUTS is set
 * full        the disk is full: half of the bytes still fit
 * eio         what changes something fails, and half of the bytes of a write may stand
 * readonly    the file system takes no change
 * denied      the folder takes no change, files that are open do
 * short       half of the bytes are written, as if that were all
 * unreadable  what is read fails
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, CREATE = 2, RENAME = 4, REMOVE = 8, SYNC = 16, TRUNCATE = 32, OPEN = 64, READ = 128 };
#define CHANGE (WRITE | CREATE | RENAME | REMOVE | SYNC | TRUNCATE)

enum kind { NONE, KILL, CUT, FULL, EIO_, READONLY, DENIED, SHORT, UNREADABLE };
static const struct { const char *name; int calls; int error; } KINDS[] = {
    {"none", 0, 0},
    {"kill", CHANGE, 0},
    {"cut", CHANGE, 0},
    {"full", WRITE | CREATE | RENAME | SYNC, ENOSPC},
    {"eio", CHANGE, EIO},
    {"readonly", CHANGE & ~SYNC, EROFS},
    {"denied", CREATE | RENAME | REMOVE, EACCES},
    {"short", WRITE, 0},
    {"unreadable", OPEN | READ, EIO},
};

static char root[PATH_MAX];
static struct { enum kind kind; long call; int lasts; int variant; char below[PATH_MAX]; } fault;
static long calls, happened;
static int dies_after;

/* What would be lost if the power went now: bytes behind those synced, and names given since the folder was synced. */
#define MOST 512
static struct { int fd; ino_t file; off_t synced; } unsynced[MOST];
static struct { char from[PATH_MAX], to[PATH_MAX], before[PATH_MAX]; } named[MOST];
static int files, names, kept, remembers_names;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
    const char *told = getenv("FAULT_ROOT");
    if (!told || !realpath(told, root)) root[0] = 0;
    remembers_names = !!getenv("FAULT_CUTS");
}

static int is_below(const char *path, const char *folder) {
    size_t length = strlen(folder);
    return length && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
    return length > 0;
}

static void join(char *to, const char *folder, const char *name) {
    if (strlen(folder) + strlen(name) + 2 > PATH_MAX) abort();
    sprintf(to, "%s/%s", folder, name);
}

static const char *full(int folder, const char *name, char *path) {
    char of[PATH_MAX];
    if (*name == '/' || folder == AT_FDCWD || !path_of(folder, of)) return name;
    join(path, of, name);
    return path;
}

static void die(void) {
    if (fault.kind == CUT) {
        for (int at = 0; at < files; at++)
            if (unsynced[at].fd >= 0) syscall(SYS_ftruncate, unsynced[at].fd, unsynced[at].synced);
        for (int at = names - 1; at >= 0 && fault.call % 2; at--) {
            if (*named[at].from) syscall(SYS_renameat, AT_FDCWD, named[at].to, AT_FDCWD, named[at].from);
            else syscall(SYS_unlinkat, AT_FDCWD, named[at].to, 0);
            if (*named[at].before) syscall(SYS_renameat, AT_FDCWD, named[at].before, AT_FDCWD, named[at].to);
        }
    }
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

/* What becomes of a call: 0 it is made, 1 half of it is made, -1 it fails. */
static int fate(int call, const char *path) {
    if (!is_below(path, root)) return 0;
    if (!(KINDS[fault.kind].calls & call) || !is_below(path, fault.below)) return 0;
    calls++;
    if (calls < fault.call || (!fault.lasts && calls > fault.call)) return 0;
    happened++;
    switch (fault.kind) {
    case KILL:
        if (fault.variant == 0) die();
        dies_after = 1;
        return fault.variant == 1;
    case CUT:
        if (fault.variant == 0) die();
        dies_after = 1;
        return fault.variant == 1;
    case SHORT:
        return 1;
    case FULL:
        if (call == WRITE && happened == 1) return 1;
        break;
    default:
        break;
    }
    errno = KINDS[fault.kind].error;
    return -1;
}

static int fate_of(int call, int fd) {
    char path[PATH_MAX];
    return path_of(fd, path) ? fate(call, path) : 0;
}

static long done(long result) {
    if (dies_after) die();
    return result;
}

static void will_grow(int fd) {
    struct stat about;
    char path[PATH_MAX], link[64];
    if (!path_of(fd, path) || !is_below(path, root) || fstat(fd, &about) || !S_ISREG(about.st_mode)) return;
    for (int at = 0; at < files; at++)
        if (unsynced[at].fd >= 0 && unsynced[at].file == about.st_ino) return;
    int at = 0;
    while (at < files && unsynced[at].fd >= 0) at++;
    if (at == MOST) return;
    if (at == files) files++;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    unsynced[at].fd = syscall(SYS_openat, AT_FDCWD, link, O_WRONLY | O_CLOEXEC, 0);
    unsynced[at].file = about.st_ino;
    unsynced[at].synced = about.st_size;
}

static void is_synced(int fd) {
    struct stat about;
    char path[PATH_MAX];
    if (fstat(fd, &about) || !path_of(fd, path)) return;
    for (int at = 0; at < files; at++)
        if (unsynced[at].fd >= 0 && unsynced[at].file == about.st_ino) {
            syscall(SYS_close, unsynced[at].fd);
            unsynced[at].fd = -1;
        }
    if (!S_ISDIR(about.st_mode)) return;
    int left = 0;
    for (int at = 0; at < names; at++) {
        const char *name = strrchr(named[at].to, '/');
        if (strlen(path) == (size_t)(name - named[at].to) && is_below(named[at].to, path)) {
            if (*named[at].before) syscall(SYS_unlinkat, AT_FDCWD, named[at].before, 0);
        } else {
            named[left++] = named[at];
        }
    }
    names = left;
}

/* Remembers a new name, and under another what it takes the place of. */
static void will_name(const char *from, const char *to) {
    if (!remembers_names || names == MOST || !is_below(to, root)) return;
    char name[32];
    sprintf(name, ".shim/before-%d", kept++);
    strcpy(named[names].from, from);
    strcpy(named[names].to, to);
    join(named[names].before, root, name);
    if (!*from || syscall(SYS_linkat, AT_FDCWD, to, AT_FDCWD, named[names].before, 0)) *named[names].before = 0;
    names++;
}

/* Takes an order; its answer is a pipe, or nothing. */
static int order(const char *text) {
    char name[16], below[64] = "";
    int ends[2];
    if (!strcmp(text, "off")) {
        if (pipe2(ends, O_CLOEXEC)) return -1;
        char told[64];
        int length = snprintf(told, sizeof told, "%ld", happened);
        syscall(SYS_write, ends[1], told, length);
        syscall(SYS_close, ends[1]);
        memset(&fault, 0, sizeof fault);
        calls = happened = 0;
        return ends[0];
    }
    memset(&fault, 0, sizeof fault);
    sscanf(text, "%15[^:]:%ld:%d:%d:%63s", name, &fault.call, &fault.lasts, &fault.variant, below);
    for (int at = 1; at < (int)(sizeof KINDS / sizeof *KINDS); at++)
        if (!strcmp(name, KINDS[at].name)) fault.kind = at;
    if (*below) join(fault.below, root, below);
    else strcpy(fault.below, root);
    calls = happened = 0;
    errno = ENOENT;
    return -1;
}

static int opens(int folder, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX], shim[PATH_MAX + 8];
    const char *whole = full(folder, name, path);
    snprintf(shim, sizeof shim, "%s/.shim/", root);
    if (*root && !strncmp(whole, shim, strlen(shim))) return order(whole + strlen(shim));
    int call = flags & O_CREAT ? CREATE : flags & O_TRUNC ? TRUNCATE : (flags & O_ACCMODE) == O_RDONLY ? OPEN : 0;
    if ((flags & O_CREAT) && !(flags & O_EXCL) && !syscall(SYS_faccessat, folder, name, F_OK)) call = flags & O_TRUNC ? TRUNCATE : 0;
    if (flags & O_DIRECTORY) call = 0;
    if (call && fate(call, whole) < 0) return -1;
    return done(syscall(SYS_openat, folder, name, flags, mode));
}

#define OPENS(name, folder) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    } \
    return opens(folder, name, flags, mode)

int open(const char *name, int flags, ...) { OPENS(name, AT_FDCWD); }
int open64(const char *name, int flags, ...) { OPENS(name, AT_FDCWD); }
int openat(int folder, const char *name, int flags, ...) { OPENS(name, folder); }
int openat64(int folder, const char *name, int flags, ...) { OPENS(name, folder); }

/* Half of a write that fails may stand all the same. */
static ssize_t writes(int fd, const void *bytes, size_t length) {
    int fate = fate_of(WRITE, fd);
    int error = errno;
    if (fate < 0 && fault.kind != EIO_) return -1;
    will_grow(fd);
    if (fate) length = length > 1 ? length / 2 : length;
    ssize_t written = syscall(SYS_write, fd, bytes, length);
    if (fate < 0) {
        errno = error;
        return -1;
    }
    return done(written);
}

ssize_t write(int fd, const void *bytes, size_t length) { return writes(fd, bytes, length); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
    for (int at = 0; at < count; at++)
        if (parts[at].iov_len) return writes(fd, parts[at].iov_base, parts[at].iov_len);
    return 0;
}

/* Whoever copies in other ways than by writing falls back on it. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
    char path[PATH_MAX];
    if (path_of(out, path) && is_below(path, root)) {
        errno = EXDEV;
        return -1;
    }
    return REAL(copy_file_range)(in, from, out, to, length, flags);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
    char path[PATH_MAX];
    if (path_of(out, path) && is_below(path, root)) {
        errno = EINVAL;
        return -1;
    }
    return REAL(sendfile64)(out, in, from, length);
}

ssize_t read(int fd, void *bytes, size_t length) {
    if (fate_of(READ, fd) < 0) return -1;
    return syscall(SYS_read, fd, bytes, length);
}

#define SYNCS(name) \
    int name(int fd) { \
        if (fate_of(SYNC, fd) < 0) return -1; \
        is_synced(fd); \
        return done(syscall(SYS_##name, fd)); \
    }
SYNCS(fsync)
SYNCS(fdatasync)

static int truncates(int fd, off_t length) {
    if (fate_of(TRUNCATE, fd) < 0) return -1;
    return done(syscall(SYS_ftruncate, fd, length));
}

int ftruncate(int fd, off_t length) { return truncates(fd, length); }
int ftruncate64(int fd, off64_t length) { return truncates(fd, length); }

int rename(const char *from, const char *to) {
    if (fate(RENAME, to) < 0) return -1;
    will_name(from, to);
    return done(REAL(rename)(from, to));
}

int linkat(int a, const char *from, int b, const char *to, int flags) {
    if (fate(CREATE, to) < 0) return -1;
    int result = syscall(SYS_linkat, a, from, b, to, flags);
    if (!result) will_name("", to);
    return done(result);
}

int mkdir(const char *path, mode_t mode) {
    if (fate(CREATE, path) < 0) return -1;
    return done(syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int unlink(const char *path) {
    if (fate(REMOVE, path) < 0) return -1;
    return done(syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int unlinkat(int folder, const char *name, int flags) {
    char path[PATH_MAX];
    if (fate(REMOVE, full(folder, name, path)) < 0) return -1;
    return done(syscall(SYS_unlinkat, folder, name, flags));
}

int rmdir(const char *path) {
    if (fate(REMOVE, path) < 0) return -1;
    return done(syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}
