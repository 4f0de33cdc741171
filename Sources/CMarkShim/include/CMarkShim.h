// Markdown to HTML with slots. The only door to cmark-gfm: one call parses, walks, rewrites and renders,
// and returns one result. Nothing of cmark's is visible here, and every pointer belongs to the result.
#ifndef CMARK_SHIM_H
#define CMARK_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a call ended. Everything but `MARKDOWN_OK` is placed at `line` and `column` of the result.
typedef enum markdown_status {
  MARKDOWN_OK = 0,
  /// The machine has no memory left.
  MARKDOWN_NO_MEMORY,
  /// cmark-gfm lacks an extension, or refused to build a tree.
  MARKDOWN_BROKEN,
  /// More bytes than `limits.bytes`; `detail` is the limit.
  MARKDOWN_TOO_LARGE,
  /// More memory than `limits.memory`, or a text that takes unreasonable time.
  MARKDOWN_TOO_COSTLY,
  /// Not UTF-8; `detail` is the first wrong byte.
  MARKDOWN_NOT_UTF8,
  /// A control character; `detail` is its code point.
  MARKDOWN_CONTROL_CHARACTER,
  /// A line with more than `limits.line_pipes` vertical bars; `detail` is the limit.
  MARKDOWN_TOO_MANY_PIPES,
  /// The document's tables could need more than `limits.cells` cells; `detail` is the limit.
  MARKDOWN_TOO_MANY_CELLS,
  /// Block quotes and lists, or emphasis and links, nested deeper than `limits.depth`; `detail` is the limit.
  MARKDOWN_TOO_DEEP,
} markdown_status;

/// What an item is.
typedef enum markdown_kind {
  /// `target`: destination; `text`: what is read.
  MARKDOWN_LINK = 0,
  /// `target`: source; `text`: alternative text.
  MARKDOWN_IMAGE,
  /// `level`: as rendered, 2 to 6; `text`: what is read.
  MARKDOWN_HEADING,
  /// `level`: 1 if it was kept; `text`: all of it when kept, else its first 80 bytes.
  MARKDOWN_RAW_HTML,
  /// `target`: info string; `text`: the code; `level`: 1 if it has a slot.
  MARKDOWN_CODE,
  /// `text`: the label of a footnote that no text refers to, and that is therefore not rendered.
  MARKDOWN_UNUSED_FOOTNOTE,
} markdown_kind;

/// A stretch of `pool`.
typedef struct markdown_span {
  uint32_t offset;
  uint32_t length;
} markdown_span;

/// Something in the text that the caller wants to know about, in reading order.
typedef struct markdown_item {
  markdown_kind kind;
  uint32_t level;
  /// Counts from 1 in the given bytes.
  uint32_t line;
  /// Counts from 1 in characters.
  uint32_t column;
  /// In characters.
  uint32_t length;
  markdown_span target;
  markdown_span text;
} markdown_item;

/// What belongs at a place of the HTML.
typedef enum markdown_slot_kind {
  /// The value of a link's `href`; `index` is the item's.
  MARKDOWN_SLOT_LINK = 'l',
  /// The value of an image's `src`; `index` is the item's.
  MARKDOWN_SLOT_IMAGE_SOURCE = 's',
  /// Further attributes of an image, each after a blank; `index` is the item's.
  MARKDOWN_SLOT_IMAGE_ATTRIBUTES = 'a',
  /// The value of a heading's `id`; `index` is the item's.
  MARKDOWN_SLOT_HEADING = 'h',
  /// HTML in place of a fenced block; `index` is the item's.
  MARKDOWN_SLOT_CODE = 'c',
  /// HTML at the start of a document that opens with a paragraph, inside that paragraph.
  MARKDOWN_SLOT_LEAD = 'p',
  /// The label of a link from a footnote back to the text.
  MARKDOWN_SLOT_FOOTNOTE_BACK = 'f',
} markdown_slot_kind;

/// A gap of the HTML: a value goes in front of the byte at `offset`.
typedef struct markdown_slot {
  uint32_t offset;
  markdown_slot_kind kind;
  uint32_t index;
} markdown_slot;

/// What one document may cost.
typedef struct markdown_limits {
  size_t bytes;
  size_t memory;
  uint32_t line_pipes;
  uint32_t cells;
  uint32_t depth;
} markdown_limits;

/// How to render.
typedef struct markdown_options {
  markdown_limits limits;
  /// Keeps raw HTML (dangerous elements are disarmed) instead of leaving it out.
  bool allows_raw_html;
  /// Fenced blocks whose info string begins with one of these words, which are parted by blanks, are replaced
  /// by a slot. May be null.
  const char *placed_words;
} markdown_options;

/// A rendered document. It owns everything it points to.
typedef struct markdown_document {
  markdown_status status;
  uint32_t line;
  uint32_t column;
  uint32_t detail;
  /// The HTML without its slots' values.
  const uint8_t *html;
  size_t html_length;
  const markdown_slot *slots;
  size_t slot_count;
  const markdown_item *items;
  size_t item_count;
  /// What the spans of items mean.
  const uint8_t *pool;
  size_t pool_length;
  /// The first paragraph that is more than an image, as plain text.
  markdown_span first_paragraph;
  /// Typographic quotes, or links from bare addresses, were left out because they would have cost too much.
  bool lacks_quotes, lacks_addresses;
  /// For `markdown_free` alone.
  void *memory;
} markdown_document;

/// Prepares cmark-gfm and reports whether it has all that is needed. Call it once, before any other call and
/// before there are threads that could: registering extensions is not thread-safe.
bool markdown_prepare(void);

/// Renders `length` bytes of Markdown. The result is never null inside: look at `status`, then free it.
/// Safe to call from many threads at once after `markdown_prepare`.
markdown_document markdown_parse(const uint8_t *bytes, size_t length, const markdown_options *options);

/// Frees all that a document points to.
void markdown_free(markdown_document *document);

#endif
