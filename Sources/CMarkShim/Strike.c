// Strikethrough of our own: cmark-gfm's cannot be used from several threads (see Setup.c), and takes single
// tildes.
#include "Shim.h"

/// What a run of two tildes is, kept in its node. All other nodes of the parser's have 0 there.
enum { IS_RUN = 1, CAN_OPEN = 2, CAN_CLOSE = 4 };

/// Takes a run of tildes out of the text. A run of two becomes a node of a type that a table's cell may contain
/// and that is not joined with the text around it.
static cmark_node *match(cmark_syntax_extension *extension, cmark_parser *parser, cmark_node *parent,
                         unsigned char character, cmark_inline_parser *inlines) {
  (void)extension, (void)parser, (void)parent;
  if (character != '~') return NULL;
  int left, right, before, after;
  int found = cmark_inline_parser_scan_delimiters(inlines, 1 << 30, '~', &left, &right, &before, &after);
  cmark_mem *memory = arena_for_cmark();
  char *run = memory->calloc((size_t)found + 1, 1);
  for (int i = 0; i < found; i++) run[i] = '~';
  cmark_node *node = cmark_node_new_with_mem(found == 2 ? CMARK_NODE_HTML_INLINE : CMARK_NODE_TEXT, memory);
  if (found == 2) {
    intptr_t is = IS_RUN | (left ? CAN_OPEN : 0) | (right ? CAN_CLOSE : 0);
    cmark_node_set_user_data(node, (void *)is);
  }
  cmark_node_set_literal(node, run);
  return node;
}

cmark_syntax_extension *strike_new(void) {
  cmark_syntax_extension *extension = cmark_syntax_extension_new("strike");
  if (extension) cmark_syntax_extension_set_match_inline_func(extension, match);
  return extension;
}

/// Makes a run the text that was written, until it turns out to be more.
static void become_text(shim *shim, cmark_node *run) {
  expect(shim, cmark_node_set_user_data(run, NULL) && cmark_node_set_type(run, CMARK_NODE_TEXT));
  expect(shim, cmark_node_set_literal(run, "~~"));
}

void pair_strikes(shim *shim, cmark_node *parent) {
  if (!shim->source.has_strike) return;
  cmark_node *opener = NULL;
  for (cmark_node *one = cmark_node_first_child(parent); one; one = cmark_node_next(one)) {
    intptr_t is = (intptr_t)cmark_node_get_user_data(one);
    if (!is) continue;
    become_text(shim, one);
    if (opener && is & CAN_CLOSE) {
      become(shim, opener, CMARK_NODE_CUSTOM_INLINE, "<del>", "");
      become(shim, one, CMARK_NODE_CUSTOM_INLINE, "</del>", "");
      opener = NULL;
    } else if (!opener && is & CAN_OPEN) {
      opener = one;
    }
  }
}
