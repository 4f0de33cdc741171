// One arena per document: cmark makes thousands of small pieces, and all of them go at once. It also bounds
// what a document may cost, and turns a failed allocation, which cmark cannot handle, into a jump back to the
// start.
#include "Shim.h"

#include <stdlib.h>
#include <string.h>

/// A block of memory; what is left of it begins at `used`.
typedef struct chunk {
  struct chunk *next;
  size_t size, used;
} chunk;

struct arena {
  chunk *chunks;
  size_t total, limit;
  jmp_buf failure;
  markdown_status status;
};

/// Every piece is preceded by its size, which `realloc` needs.
enum { HEADER = sizeof(size_t), ALIGNMENT = 8, SMALLEST_CHUNK = 64 * 1024 };

static _Thread_local arena *in_use;

static chunk *chunk_new(size_t size) {
  chunk *made = malloc(sizeof(chunk) + size);
  if (made) *made = (chunk){.size = size};
  return made;
}

arena *arena_new(size_t expected, size_t limit) {
  arena *memory = malloc(sizeof(arena));
  if (!memory) return NULL;
  *memory = (arena){.limit = limit};
  memory->chunks = chunk_new(expected < SMALLEST_CHUNK ? SMALLEST_CHUNK : expected);
  if (!memory->chunks) {
    free(memory);
    return NULL;
  }
  return memory;
}

void arena_free(arena *memory) {
  if (!memory) return;
  for (chunk *one = memory->chunks; one;) {
    chunk *next = one->next;
    free(one);
    one = next;
  }
  free(memory);
}

void arena_use(arena *memory) { in_use = memory; }

jmp_buf *arena_failure(arena *memory) { return &memory->failure; }

markdown_status arena_status(const arena *memory) { return memory->status; }

_Noreturn void arena_fail(arena *memory, markdown_status status) {
  memory->status = status;
  longjmp(memory->failure, 1);
}

/// A further chunk, at least as large as all before it, so that their number stays small.
static void add_chunk(arena *memory, size_t size) {
  memory->total += memory->chunks->size;
  if (memory->total + size > memory->limit) arena_fail(memory, MARKDOWN_TOO_COSTLY);
  size_t wanted = memory->total < memory->limit / 8 ? memory->total : memory->limit / 8;
  chunk *made = chunk_new(size > wanted ? size : wanted);
  if (!made) arena_fail(memory, MARKDOWN_NO_MEMORY);
  made->next = memory->chunks;
  memory->chunks = made;
}

/// A piece whose bytes are not set.
static void *take_raw(arena *memory, size_t size) {
  if (size > memory->limit) arena_fail(memory, MARKDOWN_TOO_COSTLY);
  size_t whole = HEADER + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  if (memory->chunks->size - memory->chunks->used < whole) add_chunk(memory, whole);
  chunk *from = memory->chunks;
  uint8_t *piece = (uint8_t *)(from + 1) + from->used;
  from->used += whole;
  *(size_t *)(void *)piece = whole - HEADER;
  return piece + HEADER;
}

void *arena_take(arena *memory, size_t size) { return memset(take_raw(memory, size), 0, size); }

/// Lengthens the newest piece where it is; others are copied, and their old bytes stay until the end.
static void *resize(arena *memory, void *old, size_t size) {
  if (!old) return take_raw(memory, size);
  size_t has = *(size_t *)(void *)((uint8_t *)old - HEADER);
  if (size <= has) return old;
  chunk *from = memory->chunks;
  size_t more = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) - has;
  bool is_newest = (uint8_t *)old + has == (uint8_t *)(from + 1) + from->used;
  if (is_newest && size <= memory->limit && from->size - from->used >= more) {
    from->used += more;
    *(size_t *)(void *)((uint8_t *)old - HEADER) = has + more;
    return old;
  }
  return memcpy(take_raw(memory, size), old, has);
}

void *arena_grow(arena *memory, void *array, size_t count, size_t *capacity, size_t element) {
  if (count < *capacity) return array;
  *capacity = count < 32 ? 64 : count * 2;
  return resize(memory, array, *capacity * element);
}

static void *cmark_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) arena_fail(in_use, MARKDOWN_TOO_COSTLY);
  return arena_take(in_use, count * size);
}

static void *cmark_realloc(void *old, size_t size) { return resize(in_use, old, size); }

static void cmark_free(void *piece) { (void)piece; }

cmark_mem *arena_for_cmark(void) {
  static cmark_mem functions = {cmark_calloc, cmark_realloc, cmark_free};
  return &functions;
}
