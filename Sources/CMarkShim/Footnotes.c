// Footnotes that no text refers to. cmark drops them, or leaves them in the text when there is no reference
// at all. Authors must learn of text that disappears, so each is noted.
#include "Shim.h"

#include <string.h>

static bool is_definition(cmark_node *node) {
  return node && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

/// Without a reference cmark does not even look at the definitions.
static void drop_definitions(shim *shim) {
  for (cmark_node *one = cmark_node_first_child(shim->root), *next; one; one = next) {
    next = cmark_node_next(one);
    if (is_definition(one)) cmark_node_unlink(one);
  }
}

/// Adds the definition that begins at a line, unless that line is something else.
static void note(shim *shim, uint32_t line) {
  size_t begin, end;
  const source *source = &shim->source;
  line_bounds(source, line, &begin, &end);
  size_t at = begin;
  while (at < end && source->bytes[at] != '[') at++;
  const uint8_t *label = source->bytes + at + 2, *limit = source->bytes + end;
  const uint8_t *closing = label < limit ? memchr(label, ']', (size_t)(limit - label)) : NULL;
  if (!closing || closing == label || closing + 1 >= limit || closing[1] != ':') return;
  size_t length = (size_t)(closing - label);
  if (memchr(label, ' ', length) || memchr(label, '\t', length)) return;
  markdown_item *item = add_item(shim, MARKDOWN_UNUSED_FOOTNOTE);
  item->text = pooled(shim, (const char *)label, length);
  place_exactly(shim, item, line, (uint32_t)(at - begin + 1), length + 3);
}

void note_unused_footnotes(shim *shim) {
  const source *source = &shim->source;
  if (!source->footnote_count) return;
  if (!shim->has_footnote_reference) drop_definitions(shim);
  bool *is_used = arena_take(shim->memory, source->line_count + 2);
  cmark_node *block = cmark_node_first_child(shim->root);
  cmark_node *one = cmark_node_last_child(shim->root);
  for (; is_definition(one); one = cmark_node_previous(one)) {
    size_t line = (size_t)cmark_node_get_start_line(one);
    if (line <= source->line_count) is_used[line] = true;
  }
  for (size_t i = 0; i < source->footnote_count; i++) {
    uint32_t line = source->footnotes[i];
    if (is_used[line]) continue;
    // Blocks are in the order of their lines; one that contains the line is code, HTML or text.
    while (block && !is_definition(block) && (uint32_t)cmark_node_get_end_line(block) < line) {
      block = cmark_node_next(block);
    }
    bool is_inside = block && !is_definition(block) && (uint32_t)cmark_node_get_start_line(block) <= line;
    if (!is_inside) note(shim, line);
  }
}
