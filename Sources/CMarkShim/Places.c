// Where things are in the author's text. cmark's columns are wrong after lazy lines, and entities, escapes
// and references part what is rendered from what was written, so a place is looked for in the source. The
// search goes forward only, and a budget bounds it: when that is spent, places are those that cmark gives.
// For memmem.
#define _GNU_SOURCE

#include "Shim.h"

#include <string.h>

/// How far cmark's column may be off.
enum { SLACK = 64 };

/// A line that exists; cmark knows none for some nodes.
static uint32_t existing(const source *source, uint32_t line) {
  if (line < 1) return 1;
  return line > source->line_count ? (uint32_t)source->line_count : line;
}

void line_bounds(const source *source, uint32_t line, size_t *begin, size_t *end) {
  line = existing(source, line);
  *begin = source->lines[line - 1];
  *end = source->lines[line];
  while (*end > *begin && (source->bytes[*end - 1] == '\n' || source->bytes[*end - 1] == '\r')) --*end;
}

/// The line in which a byte is, between two lines.
static uint32_t line_of(const source *source, size_t at, uint32_t first, uint32_t last) {
  while (first < last) {
    uint32_t middle = first + (last - first + 1) / 2;
    if (source->lines[middle - 1] <= at) first = middle;
    else last = middle - 1;
  }
  return first;
}

static uint32_t characters(const uint8_t *bytes, size_t begin, size_t end) {
  uint32_t count = 0;
  for (size_t i = begin; i < end; i++) count += (bytes[i] & 0xC0) != 0x80;
  return count;
}

/// Writes a stretch of the source into the item. Columns are counted on from the last one when it is in
/// front on the same line, so that many items on a long line cost no more than the line.
static void write_place(shim *shim, markdown_item *item, uint32_t line, size_t begin, size_t end) {
  const source *source = &shim->source;
  if (shim->known_line != line || shim->known_byte > begin) {
    shim->known_line = line;
    shim->known_byte = source->lines[line - 1];
    shim->known_column = 1;
  }
  shim->known_column += characters(source->bytes, shim->known_byte, begin);
  shim->known_byte = begin;
  item->line = line;
  item->column = (uint32_t)shim->known_column;
  uint32_t length = characters(source->bytes, begin, end);
  item->length = length ? length : 1;
}

bool place_at(shim *shim, markdown_item *item, uint32_t first, uint32_t last, uint32_t hint, const char *needle,
              size_t length, size_t skip) {
  const source *source = &shim->source;
  size_t from, to, ignored;
  first = existing(source, first);
  last = last < first ? first : existing(source, last);
  line_bounds(source, first, &from, &ignored);
  line_bounds(source, last, &ignored, &to);
  if (hint > SLACK && first == last && from + hint - SLACK < to) from += hint - SLACK;
  if (from < shim->found) from = shim->found;
  if (from >= to || length > to - from || !length || to - from > shim->budget) return false;
  const uint8_t *at = memmem(source->bytes + from, to - from, needle, length);
  shim->budget -= at ? (size_t)(at - source->bytes) - from : to - from;
  if (!at) return false;
  size_t begin = (size_t)(at - source->bytes) + skip, end = begin + length - skip;
  shim->found = end;
  const uint8_t *broken = memchr(at + skip, '\n', length - skip);
  write_place(shim, item, line_of(source, begin, first, last), begin,
              broken ? (size_t)(broken - source->bytes) : end);
  return true;
}

void place_exactly(shim *shim, markdown_item *item, uint32_t line, uint32_t column, size_t length) {
  size_t begin, end;
  line = existing(&shim->source, line);
  line_bounds(&shim->source, line, &begin, &end);
  size_t at = column && column - 1 < end - begin ? begin + column - 1 : begin;
  if (length > end - at) length = end - at;
  write_place(shim, item, line, at, at + length);
}
