/* The loops of near-copy search over every byte and word, in C: the same results as the NumPy beside them, for less.

A wheel that is built where there is a C compiler has this module; elsewhere words.py, sketches.py, bodies.py and
shingles.py do without. Numbers of words, hashes and bins are explained there; whoever changes a function there changes
it here (tests/properties/test_native.py compares them). All functions let other threads run, and write into arrays
that the caller has made: numbers and offsets of 64 bits, little end first or last as the machine has them.
*/

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef _MSC_VER
#include <intrin.h>
#endif

/* Loops without branches, for processors that multiply eight numbers at once too; which one it is is asked when the
program starts. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__clang__) && __GNUC__ >= 12
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define WIDE
#endif

enum {
    BLANK = 0x20,
    LONGEST_WORD = 64,
    FIRST_LONE_LEAD = 0xE3,
    PADDING = 128,
    IS_NUMBER = 1,
    IS_CAPITAL = 2,
    IS_FIRST = 4,
    BAND_COUNT = 10,
    BAND_ROWS = 5,
    BIN_COUNT = BAND_COUNT * BAND_ROWS,
    GUESSES = 64,
    PHRASE_COUNT = 16,
    ROWS_AT_MOST = 1 + BAND_COUNT + PHRASE_COUNT,
};

static const uint64_t STEP = 0x9E3779B97F4A7C15u;
static const uint64_t ALL_BLANK = 0x2020202020202020u;
static const uint64_t LOW_BITS = 0x7F7F7F7F7F7F7F7Fu;
static const uint64_t ELEMENTS = ((uint64_t)1 << 40) - 1;
static const uint64_t EMPTY = (uint64_t)1 << 32;
static const double ALMOST_ALL = 18446744073709549568.0;
static const int PHRASE_PLACES[] = {0, 2, 12, 14};
static uint64_t OF_LENGTH[LONGEST_WORD + 1];
static uint64_t FIRST_EIGHT[LONGEST_WORD + 1]; /* what a word of a length has of eight bytes */
static uint8_t LENDERS[BIN_COUNT][GUESSES];

static inline uint64_t mix(uint64_t value) {
    value ^= value >> 30;
    value *= 0xBF58476D1CE4E5B9u;
    value ^= value >> 27;
    value *= 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

static void make_tables(void) {
    for (int length = 0; length <= LONGEST_WORD; length++) {
        OF_LENGTH[length] = mix((uint64_t)length + STEP);
        FIRST_EIGHT[length] = length >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << (8 * length)) - 1;
    }
    for (int bin = 0; bin < BIN_COUNT; bin++)
        for (int guess = 0; guess < GUESSES; guess++)
            LENDERS[bin][guess] = (uint8_t)(mix((uint64_t)(bin * GUESSES + guess + 1)) % BIN_COUNT);
}

/* ---- Words of a text ---- */

typedef struct {
    uint8_t *folded; /* small letters, digits and blanks; blanks behind it */
    uint64_t *hashes;
    uint64_t *bounds; /* begin and end of each word */
    uint64_t *longs;
    size_t room;
} Scratch;

static void free_scratch(Scratch *scratch) {
    free(scratch->folded);
    free(scratch->hashes);
    free(scratch->bounds);
    free(scratch->longs);
}

static int make_room(Scratch *scratch, size_t size) {
    if (size < scratch->room) return 0;
    free_scratch(scratch);
    scratch->room = size + size / 2 + 4096;
    scratch->folded = malloc(scratch->room + PADDING);
    scratch->hashes = malloc(scratch->room * sizeof(uint64_t));
    scratch->bounds = malloc(2 * scratch->room * sizeof(uint64_t));
    scratch->longs = malloc(scratch->room * sizeof(uint64_t));
    return scratch->folded && scratch->hashes && scratch->bounds && scratch->longs ? 0 : -1;
}

static inline uint64_t eight(const uint8_t *bytes) {
    uint64_t found;
    memcpy(&found, bytes, sizeof found);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    found = __builtin_bswap64(found);
#endif
    return found;
}

static inline unsigned lowest_bit(uint64_t bits) {
#ifdef _MSC_VER
    unsigned long place;
    _BitScanForward64(&place, bits);
    return place;
#else
    return (unsigned)__builtin_ctzll(bits);
#endif
}

/* Small letters, digits and what is not ASCII, blanks for the rest; gives all bits that a byte of the text has. */
WIDE static uint8_t fold_bytes(const uint8_t *text, size_t size, uint8_t *folded) {
    uint8_t seen = 0;
    for (size_t i = 0; i < size; i++) {
        uint8_t byte = text[i];
        seen |= byte;
        byte |= (uint8_t)(((uint8_t)(byte - 'A') < 26) << 5);
        uint8_t is_word = ((uint8_t)(byte - 'a') < 26) | ((uint8_t)(byte - '0') < 10) | (byte >> 7);
        folded[i] = (uint8_t)(BLANK ^ ((BLANK ^ byte) & (0 - is_word)));
    }
    return seen;
}

/* Write the text in small letters, blanks for all that is in no word; tells whether characters stand for words. */
static int fold(const uint8_t *text, size_t size, uint8_t *folded) {
    memset(folded + size, BLANK, PADDING);
    if (fold_bytes(text, size, folded) < 0x80) return 0;
    int has_lone = 0;
    for (size_t i = 0; i < size; i++) {
        uint8_t lead = text[i];
        if (lead < 0xC2) continue;
        uint8_t next = text[i + 1 < size ? i + 1 : i];
        int length = lead == 0xC2 ? 2
                     : (lead == 0xE2 && (next == 0x80 || next == 0x81)) || (lead == 0xE3 && next == 0x80) ? 3 : 0;
        if (length) memset(folded + i, BLANK, length);
        has_lone |= !length && lead >= FIRST_LONE_LEAD;
    }
    return has_lone;
}

/* Which of the 64 bytes from a place on are in words, the first one lowest. */
static inline uint64_t bytes_in_words(const uint8_t *folded) {
    uint64_t found = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t bytes = eight(folded + 8 * part) ^ ALL_BLANK;
        uint64_t marks = (((bytes & LOW_BITS) + LOW_BITS) | bytes) & ~LOW_BITS;
        found |= (((marks >> 7) * 0x0102040810204080u) >> 56) << (8 * part);
    }
    return found;
}

/* Where words begin and end, by turns; gives how many there are. */
static Py_ssize_t find_words(const uint8_t *folded, size_t size, uint64_t *bounds) {
    uint64_t *bound = bounds, before = 0;
    for (size_t place = 0; place <= size; place += 64) {
        uint64_t in_words = bytes_in_words(folded + place);
        uint64_t changes = in_words ^ (in_words << 1 | before);
        before = in_words >> 63;
        for (; changes; changes &= changes - 1) *bound++ = place + lowest_bit(changes);
    }
    return (bound - bounds) / 2;
}

/* The same where some characters are words by themselves: each begins another one. */
static Py_ssize_t find_lone_words(const uint8_t *folded, size_t size, uint64_t *bounds) {
    uint64_t *bound = bounds;
    for (size_t place = 0; place < size;) {
        size_t first = place++;
        if (folded[first] == BLANK) continue;
        while (folded[place] != BLANK && folded[place] < FIRST_LONE_LEAD) place++;
        *bound++ = first;
        *bound++ = place;
    }
    return (bound - bounds) / 2;
}

WIDE static void mix_all(uint64_t *values, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; i++) values[i] = mix(values[i]);
}

/* Length and first eight bytes of all words at once, then what long ones have more. */
static void hash_words(const Scratch *scratch, Py_ssize_t count) {
    const uint8_t *folded = scratch->folded;
    const uint64_t *bounds = scratch->bounds;
    uint64_t *hashes = scratch->hashes, *longs = scratch->longs;
    Py_ssize_t long_count = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        uint64_t length = bounds[2 * i + 1] - bounds[2 * i];
        length = length < LONGEST_WORD ? length : LONGEST_WORD;
        hashes[i] = OF_LENGTH[length] ^ (eight(folded + bounds[2 * i]) & FIRST_EIGHT[length]);
        /* No branch: no processor foresees which word is long. */
        longs[long_count] = (uint64_t)i;
        long_count += length > 8;
    }
    mix_all(hashes, count);
    for (Py_ssize_t i = 0; i < long_count; i++) {
        const uint64_t *bound = bounds + 2 * longs[i];
        uint64_t length = bound[1] - bound[0], hash = hashes[longs[i]];
        length = length < LONGEST_WORD ? length : LONGEST_WORD;
        for (uint64_t done = 8; done < length; done += 8)
            hash = mix(hash ^ (eight(folded + bound[0] + done) & FIRST_EIGHT[length - done]));
        hashes[longs[i]] = hash;
    }
}

/* The words of a text into the scratch arrays; their number, or -1 where there is no memory. */
static Py_ssize_t read_words(const uint8_t *text, size_t size, Scratch *scratch) {
    if (make_room(scratch, size) < 0) return -1;
    int has_lone = fold(text, size, scratch->folded);
    Py_ssize_t count = (has_lone ? find_lone_words : find_words)(scratch->folded, size, scratch->bounds);
    hash_words(scratch, count);
    return count;
}

static int ends_sentence(const uint8_t *text, uint64_t from, uint64_t to) {
    for (; from < to; from++)
        switch (text[from]) {
        case '.': case '!': case '?': case ':': case ';': case '\n': case '|': return 1;
        }
    return 0;
}

/* How the words are written, and the hash of each name word and the next one as one word, up to eight letters. */
static void mark_words(const uint8_t *text, const Scratch *scratch, Py_ssize_t count, uint8_t *flags, uint64_t *joined) {
    const uint64_t *bounds = scratch->bounds;
    for (Py_ssize_t i = 0; i < count; i++, bounds += 2) {
        uint8_t first = text[bounds[0]];
        flags[i] = (uint8_t)((uint8_t)(first - '0') < 10 ? IS_NUMBER : (uint8_t)(first - 'A') < 26 ? IS_CAPITAL : 0);
        if (i == 0 || ends_sentence(text, bounds[-1], bounds[0])) flags[i] |= IS_FIRST;
        joined[i] = 0;
        if (i == 0 || !(flags[i] & flags[i - 1] & IS_CAPITAL)) continue;
        uint64_t left = bounds[-1] - bounds[-2], right = bounds[1] - bounds[0];
        if (left + right > 8) continue;
        uint64_t letters = eight(scratch->folded + bounds[-2]) & FIRST_EIGHT[left];
        letters |= (eight(scratch->folded + bounds[0]) & FIRST_EIGHT[right]) << (8 * left);
        joined[i - 1] = mix(OF_LENGTH[left + right] ^ letters);
    }
}

/* ---- Signatures ---- */

static void borrow(uint64_t *bins) {
    uint64_t filled[BIN_COUNT];
    for (int bin = 0; bin < BIN_COUNT; bin++) {
        filled[bin] = bins[bin];
        for (int guess = 0; filled[bin] == EMPTY && guess < GUESSES + BIN_COUNT; guess++)
            filled[bin] = bins[guess < GUESSES ? LENDERS[bin][guess] : (bin + guess - GUESSES) % BIN_COUNT];
    }
    memcpy(bins, filled, sizeof filled);
}

static void write_bands(const uint64_t *shingles, Py_ssize_t count, uint64_t *bands) {
    uint64_t bins[BIN_COUNT];
    int is_missing = 0;
    for (int bin = 0; bin < BIN_COUNT; bin++) bins[bin] = EMPTY;
    for (Py_ssize_t i = 0; i < count; i++) {
        uint64_t *bin = bins + (((shingles[i] >> 32) * BIN_COUNT) >> 32), value = shingles[i] & 0xFFFFFFFFu;
        *bin = value < *bin ? value : *bin;
    }
    for (int bin = 0; bin < BIN_COUNT; bin++) is_missing |= bins[bin] == EMPTY;
    if (is_missing) borrow(bins);
    for (int band = 0; band < BAND_COUNT; band++) {
        uint64_t hash = mix((uint64_t)band + 1);
        for (int row = 0; row < BAND_ROWS; row++) hash = mix(hash * STEP + bins[band * BAND_ROWS + row]);
        bands[band] = hash;
    }
}

/* The hashes of phrases of a count; gives how many are not above a limit. */
WIDE static Py_ssize_t hash_phrases(const uint64_t *shingles, Py_ssize_t count, uint64_t limit, uint64_t *found) {
    Py_ssize_t below = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        uint64_t hash = shingles[i + PHRASE_PLACES[0]];
        for (int place = 1; place < 4; place++) hash = hash * STEP + shingles[i + PHRASE_PLACES[place]];
        found[i] = mix(hash);
        below += found[i] <= limit;
    }
    return below;
}

/* The smallest different of the hashes up to a limit, by their upper 54 bits, sorted; gives how many. */
static int smallest(const uint64_t *hashes, Py_ssize_t count, uint64_t limit, uint64_t *found) {
    int size = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        uint64_t value = hashes[i] >> 10;
        if (hashes[i] > limit || (size == PHRASE_COUNT && value >= found[size - 1])) continue;
        int place = size;
        while (place && found[place - 1] > value) place--;
        if (place && found[place - 1] == value) continue;
        size += size < PHRASE_COUNT;
        memmove(found + place + 1, found + place, (size_t)(size - 1 - place) * sizeof(uint64_t));
        found[place] = value;
    }
    return size;
}

static int write_phrases(const uint64_t *shingles, Py_ssize_t count, uint64_t *room, uint64_t *found) {
    count -= PHRASE_PLACES[3];
    if (count <= 0) return 0;
    double part = 3.0 * PHRASE_COUNT / (double)count;
    uint64_t limit = (uint64_t)((part < 1.0 ? part : 1.0) * ALMOST_ALL);
    Py_ssize_t below = hash_phrases(shingles, count, limit, room);
    return smallest(room, count, below < 2 * PHRASE_COUNT ? UINT64_MAX : limit, found);
}

WIDE static uint64_t hash_all(const uint64_t *words, Py_ssize_t count) {
    uint64_t whole = 0;
    for (Py_ssize_t i = 0; i < count; i++) whole += mix(words[i] + ((uint64_t)i + 1) * STEP);
    return mix(whole + (uint64_t)count);
}

WIDE static void hash_threes(const uint64_t *words, Py_ssize_t count, uint64_t *found) {
    for (Py_ssize_t i = 0; i < count; i++) found[i] = mix((words[i] * STEP + words[i + 1]) * STEP + words[i + 2]);
}

/* The rows of a text of `count` words, which are overwritten; gives how many. `room` holds as many numbers. */
static int sign(uint64_t *words, Py_ssize_t count, uint64_t *room, uint64_t *rows) {
    if (!count) return 0;
    Py_ssize_t shingles = count < 3 ? 1 : count - 2;
    rows[0] = hash_all(words, count);
    if (count < 3)
        words[0] = rows[0];
    else
        hash_threes(words, shingles, words);
    write_bands(words, shingles, rows + 1);
    int size = 1 + BAND_COUNT + write_phrases(words, shingles, room, rows + 1 + BAND_COUNT);
    for (int i = 0; i < size; i++) rows[i] &= INT64_MAX;
    return size;
}

/* ---- Passages of texts ---- */

/* A place among the characters of a text, with the byte that it has. */
typedef struct {
    const uint8_t *text;
    int64_t size, byte, character;
    int is_ascii;
} Place;

static Place begin_of(const uint8_t *text, int64_t size) {
    uint8_t seen = 0;
    for (int64_t i = 0; i < size; i++) seen |= text[i];
    return (Place){text, size, 0, 0, seen < 0x80};
}

/* Go on to a character, or to the end of the text if it has fewer; gives its byte. */
static int64_t go_to(Place *at, int64_t character) {
    if (at->is_ascii) return character < 0 ? 0 : character < at->size ? character : at->size;
    if (character < at->character) at->character = at->byte = 0;
    for (; at->byte < at->size; at->byte++) {
        if ((at->text[at->byte] & 0xC0) == 0x80) continue;
        if (at->character == character) break;
        at->character++;
    }
    return at->byte;
}

/* ---- What Python calls ---- */

static void release(Py_buffer *buffers, int count) {
    while (count--) PyBuffer_Release(buffers + count);
}

/* The arrays that a function is given, the last `outputs` of them to write to. */
static int take(PyObject *const *arguments, Py_ssize_t given, Py_buffer *buffers, int count, int outputs) {
    if (given != count) {
        PyErr_Format(PyExc_TypeError, "%d arrays are needed, %zd were given", count, given);
        return -1;
    }
    for (int i = 0; i < count; i++) {
        int kind = i < count - outputs ? PyBUF_SIMPLE : PyBUF_WRITABLE;
        if (PyObject_GetBuffer(arguments[i], buffers + i, kind) == 0) continue;
        release(buffers, i);
        return -1;
    }
    return 0;
}

#define LENGTH(buffer) ((buffer).len / (Py_ssize_t)sizeof(int64_t))

static PyObject *py_words(PyObject *module, PyObject *const *arguments, Py_ssize_t given) {
    Py_buffer of[6];
    if (take(arguments, given, of, 6, 4) < 0) return NULL;
    const uint8_t *content = of[0].buf;
    const int64_t *offsets = of[1].buf;
    Py_ssize_t texts = LENGTH(of[1]) - 1, room = LENGTH(of[2]), total = 0;
    int is_short = LENGTH(of[3]) < texts || of[4].len < room || LENGTH(of[5]) < room;
    Scratch scratch = {0};
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < texts && !is_short && total >= 0; i++) {
        const uint8_t *text = content + offsets[i];
        Py_ssize_t count = read_words(text, (size_t)(offsets[i + 1] - offsets[i]), &scratch);
        is_short = count > room - total;
        if (count < 0 || is_short) {
            total = count < 0 ? -1 : total;
            break;
        }
        memcpy((uint64_t *)of[2].buf + total, scratch.hashes, (size_t)count * sizeof(uint64_t));
        mark_words(text, &scratch, count, (uint8_t *)of[4].buf + total, (uint64_t *)of[5].buf + total);
        ((int64_t *)of[3].buf)[i] = count;
        total += count;
    }
    Py_END_ALLOW_THREADS
    free_scratch(&scratch);
    release(of, 6);
    if (is_short) return PyErr_Format(PyExc_ValueError, "an array is too short for the words");
    return total < 0 ? PyErr_NoMemory() : PyLong_FromSsize_t(total);
}

static PyObject *py_signatures(PyObject *module, PyObject *const *arguments, Py_ssize_t given) {
    Py_buffer of[4];
    if (take(arguments, given, of, 4, 2) < 0) return NULL;
    const uint8_t *content = of[0].buf;
    const int64_t *offsets = of[1].buf;
    Py_ssize_t texts = LENGTH(of[1]) - 1, total = 0;
    int is_short = LENGTH(of[2]) < texts || LENGTH(of[3]) < texts * ROWS_AT_MOST;
    Scratch scratch = {0};
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < texts && !is_short; i++) {
        Py_ssize_t count = read_words(content + offsets[i], (size_t)(offsets[i + 1] - offsets[i]), &scratch);
        if (count < 0) {
            total = -1;
            break;
        }
        /* Where the words stood is not asked any more. */
        int rows = sign(scratch.hashes, count, scratch.bounds, (uint64_t *)of[3].buf + total);
        ((int64_t *)of[2].buf)[i] = rows;
        total += rows;
    }
    Py_END_ALLOW_THREADS
    free_scratch(&scratch);
    release(of, 4);
    if (is_short) return PyErr_Format(PyExc_ValueError, "an array is too short for the signatures");
    return total < 0 ? PyErr_NoMemory() : PyLong_FromSsize_t(total);
}

static PyObject *py_places(PyObject *module, PyObject *const *arguments, Py_ssize_t given) {
    Py_buffer of[5];
    if (take(arguments, given, of, 5, 2) < 0) return NULL;
    const uint8_t *content = of[0].buf;
    const int64_t *offsets = of[1].buf, *rows = of[2].buf;
    int64_t *starts = of[3].buf, *ends = of[4].buf;
    Py_ssize_t count = LENGTH(of[2]);
    int is_short = LENGTH(of[3]) < count || LENGTH(of[4]) < count;
    Place at = {0};
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count && !is_short; i++) {
        int64_t begin = offsets[rows[i]];
        if (i == 0 || rows[i] != rows[i - 1]) at = begin_of(content + begin, offsets[rows[i] + 1] - begin);
        starts[i] = begin + go_to(&at, starts[i]);
        ends[i] = begin + go_to(&at, ends[i]);
        if (ends[i] < starts[i]) ends[i] = starts[i];
    }
    Py_END_ALLOW_THREADS
    release(of, 5);
    if (is_short) return PyErr_Format(PyExc_ValueError, "an array is too short for the passages");
    Py_RETURN_NONE;
}

static PyObject *py_lines(PyObject *module, PyObject *const *arguments, Py_ssize_t given) {
    Py_buffer of[5];
    if (take(arguments, given, of, 5, 1) < 0) return NULL;
    const uint8_t *content = of[0].buf;
    const int64_t *rows = of[1].buf, *starts = of[2].buf, *ends = of[3].buf;
    Py_ssize_t count = LENGTH(of[1]);
    int is_short = LENGTH(of[2]) < count || LENGTH(of[3]) < count;
    uint8_t *out = of[4].buf, *end = out + of[4].len;
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count && !is_short; i++) {
        int is_next = i > 0 && rows[i] == rows[i - 1];
        int64_t size = ends[i] - starts[i];
        is_short = end - out < size + is_next;
        if (is_short) break;
        if (is_next) *out++ = '\n';
        memcpy(out, content + starts[i], (size_t)size);
        out += size;
    }
    Py_END_ALLOW_THREADS
    release(of, 5);
    if (is_short) return PyErr_Format(PyExc_ValueError, "an array is too short for the lines");
    Py_RETURN_NONE;
}

/* How many of two sorted runs of different elements are the same. No branch: which one is smaller is not foreseen. */
static int64_t count_shared(const uint64_t *one, const uint64_t *one_end, const uint64_t *other, const uint64_t *other_end) {
    int64_t shared = 0;
    while (one < one_end && other < other_end) {
        uint64_t left = *one & ELEMENTS, right = *other & ELEMENTS;
        shared += left == right;
        one += left <= right;
        other += right <= left;
    }
    return shared;
}

static PyObject *py_shared(PyObject *module, PyObject *const *arguments, Py_ssize_t given) {
    Py_buffer of[5];
    if (take(arguments, given, of, 5, 1) < 0) return NULL;
    const uint64_t *packed = of[0].buf;
    const int64_t *starts = of[1].buf, *ones = of[2].buf, *others = of[3].buf;
    int64_t *found = of[4].buf;
    Py_ssize_t count = LENGTH(of[2]);
    int is_short = LENGTH(of[3]) < count || LENGTH(of[4]) < count;
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count && !is_short; i++)
        found[i] = count_shared(packed + starts[ones[i]], packed + starts[ones[i] + 1], packed + starts[others[i]],
                                packed + starts[others[i] + 1]);
    Py_END_ALLOW_THREADS
    release(of, 5);
    if (is_short) return PyErr_Format(PyExc_ValueError, "an array is too short for the pairs");
    Py_RETURN_NONE;
}

static PyMethodDef FUNCTIONS[] = {
    {"shared", (PyCFunction)(void (*)(void))py_shared, METH_FASTCALL, NULL},
    {"places", (PyCFunction)(void (*)(void))py_places, METH_FASTCALL, NULL},
    {"lines", (PyCFunction)(void (*)(void))py_lines, METH_FASTCALL, NULL},
    {"words", (PyCFunction)(void (*)(void))py_words, METH_FASTCALL, NULL},
    {"signatures", (PyCFunction)(void (*)(void))py_signatures, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "native", NULL, -1, FUNCTIONS, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_native(void) {
    make_tables();
    return PyModule_Create(&MODULE);
}
