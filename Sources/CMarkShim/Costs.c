// What a long document could cost beyond its length. Debian's cmark-gfm is an old version, in which some
// texts take time that grows with the square of a paragraph's length; each of those is estimated here. Where
// a feature can be left out instead (typographic quotes, bare addresses as links), it is; else the document
// is refused. A block of code counts like a paragraph, since what is one is known only after parsing.
#include "Shim.h"

/// Documents up to this size cannot cost much.
enum { SMALL = 8 * 1024 };

/// Bounds on the sums below, in steps of about a nanosecond.
static const uint64_t MOST_QUOTE_STEPS = 200 * 1000 * 1000, MOST_ADDRESS_STEPS = 200 * 1000 * 1000,
                      MOST_SCAN_STEPS = 500 * 1000 * 1000, MOST_HEADER_STEPS = 1000 * 1000 * 1000;

/// Lines without a blank one between them, which may be one paragraph.
typedef struct paragraph {
  size_t begin;
  uint64_t quotes, ats, declarations, images, closings;
} paragraph;

/// The sums over the document.
typedef struct costs {
  uint64_t quotes, addresses, scans, headers;
} costs;

static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

/// Whether a stretch could be the line of dashes below a table's header.
static bool is_delimiter_row(const uint8_t *bytes, size_t begin, size_t end) {
  bool has_dash = false;
  for (size_t i = begin; i < end; i++) {
    if (bytes[i] == '-') has_dash = true;
    else if (bytes[i] != '|' && bytes[i] != ':' && !is_blank(bytes[i])) return false;
  }
  return has_dash;
}

/// A row's cells, as cmark counts them.
static uint32_t count_cells(const uint8_t *bytes, size_t begin, size_t end) {
  while (begin < end && is_blank(bytes[begin])) begin++;
  while (end > begin && is_blank(bytes[end - 1])) end--;
  if (begin < end && bytes[begin] == '|') begin++;
  if (end > begin && bytes[end - 1] == '|') end--;
  uint32_t cells = 1;
  for (size_t i = begin; i < end; i++) cells += bytes[i] == '|' && (i == begin || bytes[i - 1] != '\\');
  return cells;
}

/// Adds what a word costs in which every sign may begin or end an address. Returns where it ends.
static size_t count_word(const source *source, size_t at, size_t end, paragraph *paragraph, costs *costs) {
  const uint8_t *bytes = source->bytes;
  uint64_t signs = 0;
  size_t begin = at;
  for (; at < end && !is_blank(bytes[at]); at++) {
    switch (bytes[at]) {
    case '@':
      paragraph->ats++;
      signs++;
      break;
    case ':': case '.': case '_': case '(': case ')': case ';':
      signs++;
      break;
    case '\'': case '"':
      paragraph->quotes++;
      break;
    case '!':
      paragraph->images += at + 1 < end && bytes[at + 1] == '[';
      break;
    case ']':
      paragraph->closings++;
      break;
    case '<':
      // An unfinished comment is linear.
      if (at + 2 < end && (bytes[at + 1] == '?' || (bytes[at + 1] == '!' && bytes[at + 2] != '-'))) {
        paragraph->declarations++;
      }
      break;
    default:
      break;
    }
  }
  costs->addresses += signs * (at - begin);
  return at;
}

/// A paragraph's end: what each of its signs could cost is to look at all of it.
static void end_paragraph(shim *shim, paragraph *paragraph, size_t end, uint32_t line, costs *costs) {
  uint64_t length = end - paragraph->begin;
  costs->quotes += paragraph->quotes * paragraph->quotes;
  costs->addresses += paragraph->ats * length;
  costs->scans += paragraph->declarations * length;
  // At the end of each link, cmark looks at every image that is still open.
  costs->scans += paragraph->images * paragraph->closings;
  if (costs->scans > MOST_SCAN_STEPS) fail(shim, MARKDOWN_TOO_COSTLY, line, 1, 0);
}

/// Where a table could begin after much text: cmark looks at all of that text for every byte of it.
typedef struct table {
  size_t text_begin, header_begin, header_end;
  bool is_open;
} table;

static void count_header(shim *shim, table *table, size_t begin, size_t end, uint32_t line, costs *costs) {
  const uint8_t *bytes = shim->source.bytes;
  size_t at = begin;
  while (at < end && (is_blank(bytes[at]) || bytes[at] == '>')) at++;
  // A table ends where another block can begin; text can follow it only then.
  bool may_interrupt = at < end && bytes[at] != '|' && bytes[at] < 'A';
  may_interrupt = may_interrupt || (at < end && (bytes[at] == '_' || bytes[at] == '`' || bytes[at] == '~'));
  if (table->is_open && may_interrupt) *table = (struct table){.text_begin = begin};
  if (!table->is_open && table->header_end && is_delimiter_row(bytes, at, end)) {
    uint64_t before = table->header_begin - table->text_begin;
    costs->headers += before * before;
    if (costs->headers > MOST_HEADER_STEPS) fail(shim, MARKDOWN_TOO_COSTLY, line, 1, 0);
    table->is_open = count_cells(bytes, at, end) == count_cells(bytes, table->header_begin, table->header_end);
  }
  table->header_begin = begin;
  table->header_end = end;
}

void check_costs(shim *shim) {
  const source *source = &shim->source;
  if (source->length <= SMALL) return;
  costs costs = {0};
  paragraph paragraph = {0};
  table table = {0};
  for (uint32_t line = 1; line <= source->line_count; line++) {
    size_t begin, end;
    line_bounds(source, line, &begin, &end);
    size_t at = begin;
    while (at < end && is_blank(source->bytes[at])) at++;
    if (at == end) {
      end_paragraph(shim, &paragraph, begin, line, &costs);
      paragraph = (struct paragraph){.begin = end};
      table = (struct table){.text_begin = end};
      continue;
    }
    while (at < end) {
      at = count_word(source, at, end, &paragraph, &costs);
      while (at < end && is_blank(source->bytes[at])) at++;
    }
    count_header(shim, &table, begin, end, line, &costs);
  }
  end_paragraph(shim, &paragraph, source->length, (uint32_t)source->line_count, &costs);
  shim->document->lacks_quotes = costs.quotes > MOST_QUOTE_STEPS;
  shim->document->lacks_addresses = costs.addresses > MOST_ADDRESS_STEPS;
}
