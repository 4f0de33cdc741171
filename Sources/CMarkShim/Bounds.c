// One look at every byte before cmark sees any: text or not, how many lines, and what it could cost. Debian's
// cmark-gfm is an old version in which a wide table is quadratic and short rows are filled up.
#include "Shim.h"

/// How many markers of quotes and lists may begin a line. Within a code block such a line is harmless, so
/// this is more than the depth that is refused later; here it only bounds what cmark is given.
enum { LINE_MARKERS = 256 };

/// What a byte may mean.
enum { PLAIN, BREAK, PIPE, AMPERSAND, TILDE, CONTROL, HIGH };

static const uint8_t meaning[256] = {
    [0x00 ... 0x08] = CONTROL, ['\n'] = BREAK,      [0x0B ... 0x0C] = CONTROL, ['\r'] = BREAK,
    [0x0E ... 0x1F] = CONTROL, ['&'] = AMPERSAND,   ['|'] = PIPE,              ['~'] = TILDE,
    [0x7F] = CONTROL,          [0x80 ... 0xFF] = HIGH,
};

/// Characters from the start of the line to `at`, counted from 1.
static uint32_t column_of(const source *source, size_t begin, size_t at) {
  uint32_t column = 1;
  for (size_t i = begin; i < at; i++) column += (source->bytes[i] & 0xC0) != 0x80;
  return column;
}

/// The length of the UTF-8 sequence at `at`, or 0 if there is none.
static size_t sequence(const source *source, size_t at) {
  const uint8_t *b = source->bytes + at;
  size_t left = source->length - at;
  if (b[0] < 0xC2 || b[0] > 0xF4 || left < 2) return 0;
  uint8_t low = b[0] == 0xE0 ? 0xA0 : b[0] == 0xF0 ? 0x90 : 0x80;
  uint8_t high = b[0] == 0xED ? 0x9F : b[0] == 0xF4 ? 0x8F : 0xBF;
  if (b[1] < low || b[1] > high) return 0;
  if (b[0] < 0xE0) return 2;
  if (left < 3 || (b[2] & 0xC0) != 0x80) return 0;
  if (b[0] < 0xF0) return 3;
  return left < 4 || (b[3] & 0xC0) != 0x80 ? 0 : 4;
}

static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }
static bool is_break(uint8_t byte) { return byte == '\n' || byte == '\r'; }

/// The byte at `at`, or a line break after the end.
static uint8_t peek(const source *source, size_t at) { return at < source->length ? source->bytes[at] : '\n'; }

/// Counts the markers of quotes and lists at the start of a line; `at` ends after them.
static uint32_t count_markers(const source *source, size_t *at) {
  uint32_t markers = 0;
  for (size_t i = *at;; markers++) {
    while (is_blank(peek(source, i))) i++;
    *at = i;
    uint8_t byte = peek(source, i);
    if (byte == '>') {
      i++;
      continue;
    }
    size_t digits = 0;
    while (digits < 9 && peek(source, i + digits) >= '0' && peek(source, i + digits) <= '9') digits++;
    uint8_t after = peek(source, i + digits);
    bool marks = digits ? after == '.' || after == ')' : byte == '-' || byte == '*' || byte == '+';
    uint8_t behind = peek(source, i + digits + 1);
    if (!marks || !(is_blank(behind) || is_break(behind)) || is_break(byte)) return markers;
    i += digits + 1;
  }
}

/// What a run of lines without a blank one could cost if it were a table.
typedef struct run {
  uint32_t lines, widest, widest_line;
  uint64_t cells;
} run;

/// Notes a line that begins at `begin`, and looks at how it begins.
static void begin_line(shim *shim, size_t begin) {
  source *source = &shim->source;
  source->lines = arena_grow(shim->memory, source->lines, source->line_count, &source->line_capacity,
                             sizeof *source->lines);
  source->lines[source->line_count++] = (uint32_t)begin;
  size_t at = begin;
  uint32_t line = (uint32_t)source->line_count;
  if (count_markers(source, &at) > LINE_MARKERS) {
    fail(shim, MARKDOWN_TOO_DEEP, line, 1, shim->options->limits.depth);
  }
  if (peek(source, at) == '[' && peek(source, at + 1) == '^') {
    source->footnotes = arena_grow(shim->memory, source->footnotes, source->footnote_count,
                                   &source->footnote_capacity, sizeof *source->footnotes);
    source->footnotes[source->footnote_count++] = line;
  }
}

/// Adds a line that ended before `end` to the run, or ends the run when the line is blank.
static void end_line(shim *shim, run *run, size_t end, uint32_t pipes) {
  const source *source = &shim->source;
  uint32_t line = (uint32_t)source->line_count;
  if (pipes > shim->options->limits.line_pipes) {
    fail(shim, MARKDOWN_TOO_MANY_PIPES, line, 1, shim->options->limits.line_pipes);
  }
  size_t at = source->lines[line - 1];
  while (at < end && is_blank(source->bytes[at])) at++;
  if (at < end) {
    run->lines++;
    if (pipes > run->widest) run->widest = pipes, run->widest_line = line;
    if (run->cells + (uint64_t)run->lines * run->widest > shim->options->limits.cells) {
      fail(shim, MARKDOWN_TOO_MANY_CELLS, run->widest_line, 1, shim->options->limits.cells);
    }
  } else {
    run->cells += (uint64_t)run->lines * run->widest;
    run->lines = run->widest = 0;
  }
}

void check_bounds(shim *shim) {
  source *source = &shim->source;
  if (source->length > shim->options->limits.bytes) {
    fail(shim, MARKDOWN_TOO_LARGE, 1, 1, (uint32_t)shim->options->limits.bytes);
  }
  run run = {0};
  uint32_t pipes = 0;
  begin_line(shim, 0);
  for (size_t i = 0; i < source->length; i++) {
    uint8_t byte = source->bytes[i], means = meaning[byte];
    if (means == PLAIN) continue;
    uint32_t line = (uint32_t)source->line_count;
    size_t begin = source->lines[line - 1];
    if (means == BREAK) {
      end_line(shim, &run, i, pipes);
      pipes = 0;
      if (byte == '\r' && peek(source, i + 1) == '\n' && i + 1 < source->length) i++;
      if (i + 1 < source->length) begin_line(shim, i + 1);
    } else if (means == PIPE) {
      pipes++;
    } else if (means == AMPERSAND) {
      if (peek(source, i + 1) == '#') source->has_numeric_entity = true;
    } else if (means == TILDE) {
      if (peek(source, i + 1) == '~') source->has_strike = true;
    } else if (means == CONTROL) {
      fail(shim, MARKDOWN_CONTROL_CHARACTER, line, column_of(source, begin, i), byte);
    } else {
      size_t size = sequence(source, i);
      if (!size) fail(shim, MARKDOWN_NOT_UTF8, line, column_of(source, begin, i), byte);
      if (byte == 0xC2 && source->bytes[i + 1] < 0xA0) {
        fail(shim, MARKDOWN_CONTROL_CHARACTER, line, column_of(source, begin, i), source->bytes[i + 1]);
      }
      i += size - 1;
    }
  }
  bool ended = source->length && is_break(source->bytes[source->length - 1]);
  if (!ended) end_line(shim, &run, source->length, pipes);
  source->lines = arena_grow(shim->memory, source->lines, source->line_count, &source->line_capacity,
                             sizeof *source->lines);
  source->lines[source->line_count] = (uint32_t)source->length;
}
