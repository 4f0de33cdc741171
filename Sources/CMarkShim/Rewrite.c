// The walk: every node once, in reading order, replaced by our HTML where ours differs from cmark's. Nothing
// is recursive, and the depth is checked on the way down, so that what costs as much as the depth stays
// cheap.
#include "Shim.h"

#include <string.h>

void expect(shim *shim, int result) {
  if (!result) fail(shim, MARKDOWN_BROKEN, shim->line, 1, 0);
}

markdown_item *add_item(shim *shim, markdown_kind kind) {
  shim->items = arena_grow(shim->memory, shim->items, shim->item_count, &shim->item_capacity,
                           sizeof *shim->items);
  markdown_item *item = &shim->items[shim->item_count++];
  *item = (markdown_item){.kind = kind, .line = shim->line, .column = 1, .length = 1};
  return item;
}

void become(shim *shim, cmark_node *node, cmark_node_type type, const char *enter, const char *leave) {
  expect(shim, cmark_node_set_type(node, type));
  expect(shim, cmark_node_set_on_enter(node, enter));
  expect(shim, cmark_node_set_on_exit(node, leave));
}

cmark_node *printing(shim *shim, cmark_node_type type, const char *enter) {
  cmark_node *node = cmark_node_new_with_mem(type, arena_for_cmark());
  expect(shim, node != NULL);
  if (enter) expect(shim, cmark_node_set_on_enter(node, enter));
  return node;
}

/// Replaces control characters in a text; only called when entities may have brought some.
static void clean_literal(shim *shim, cmark_node *node) {
  const char *text = cmark_node_get_literal(node);
  const char *clean = text ? without_controls(text) : NULL;
  if (clean) expect(shim, cmark_node_set_literal(node, clean));
}

/// Notes the lines of a block that contains text, for the search of places.
static void note_block(shim *shim, cmark_node *node) {
  int first = cmark_node_get_start_line(node), last = cmark_node_get_end_line(node);
  if (first < 1) return;
  shim->block_first = shim->line = (uint32_t)first;
  shim->block_last = last > first ? (uint32_t)last : (uint32_t)first;
}

static void enter_paragraph(shim *shim, cmark_node *node, const frame *parent) {
  note_block(shim, node);
  if (cmark_node_parent(node) == shim->root && !shim->document->first_paragraph.length) {
    shim->document->first_paragraph = pooled_text(shim, node, false);
  }
  // Unlike cmark's own items, ours cannot tell their paragraphs that the list is tight.
  if (parent->is_task_item && parent->is_tight) become(shim, node, CMARK_NODE_CUSTOM_BLOCK, "\2n\2", "\2n\2");
}

static void enter_text(shim *shim, cmark_node *node) {
  int line = cmark_node_get_start_line(node);
  if (line > 0) shim->line = (uint32_t)line;
  if (shim->source.has_numeric_entity) clean_literal(shim, node);
}

static step enter_inline(shim *shim, cmark_node *node, cmark_node_type type, frame *frame) {
  switch (type) {
  case CMARK_NODE_TEXT:
  case CMARK_NODE_CODE:
    enter_text(shim, node);
    return STEP_OVER;
  case CMARK_NODE_LINK:
    enter_link(shim, node, frame);
    return STEP_INTO;
  case CMARK_NODE_IMAGE:
    enter_image(shim, node);
    return STEP_OVER;
  case CMARK_NODE_HTML_INLINE:
    return enter_raw_html(shim, node, false);
  case CMARK_NODE_FOOTNOTE_REFERENCE:
    shim->has_footnote_reference = true;
    return STEP_OVER;
  default:
    return STEP_INTO;
  }
}

static step enter_block(shim *shim, cmark_node *node, cmark_node_type type, const struct frame *parent,
                        frame *frame) {
  switch (type) {
  case CMARK_NODE_PARAGRAPH:
    enter_paragraph(shim, node, parent);
    return STEP_INTO;
  case CMARK_NODE_HEADING:
    note_block(shim, node);
    enter_heading(shim, node);
    return STEP_INTO;
  case CMARK_NODE_LIST:
    enter_list(shim, node, frame);
    return STEP_INTO;
  case CMARK_NODE_ITEM:
    frame->is_nesting = true;
    enter_item(shim, node, parent, frame);
    return STEP_INTO;
  case CMARK_NODE_BLOCK_QUOTE:
    if (node != shim->quotation && enter_quote(shim, node)) {
      shim->quotation = node;
      return STEP_WRAPPED;
    }
    frame->is_nesting = true;
    return STEP_INTO;
  case CMARK_NODE_CODE_BLOCK:
    note_block(shim, node);
    return enter_code(shim, node);
  case CMARK_NODE_HTML_BLOCK:
    note_block(shim, node);
    return enter_raw_html(shim, node, true);
  default:
    if (type == prepared.table_node) {
      enter_table(shim, node);
    }
    return STEP_INTO;
  }
}

static step enter(shim *shim, cmark_node *node, const struct frame *parent, frame *frame) {
  cmark_node_type type = cmark_node_get_type(node);
  // Rows and cells are already ours when they are met, and so begin no block of cmark's.
  if (type == CMARK_NODE_CUSTOM_INLINE) {
    note_block(shim, node);
    pair_strikes(shim, node);
    return STEP_INTO;
  }
  frame->is_inline = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
  step step = frame->is_inline ? enter_inline(shim, node, type, frame)
                               : enter_block(shim, node, type, parent, frame);
  if (step == STEP_INTO) pair_strikes(shim, node);
  return step;
}

/// Leaves a node, and takes it away when all of a paragraph was left out.
static void leave(shim *shim, cmark_node *node, const frame *frame) {
  if (frame->link) leave_link(shim, node, frame);
  bool is_empty = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && !cmark_node_first_child(node);
  if (is_empty) cmark_node_unlink(node);
}

/// Counts a node in and stops when it is nested too deep.
static void check_depth(shim *shim, const frame *frame, cmark_node *node, uint32_t *blocks, uint32_t *inlines) {
  *blocks += frame->is_nesting;
  *inlines += frame->is_inline;
  uint32_t limit = shim->options->limits.depth;
  if (*blocks <= limit && *inlines <= limit) return;
  int line = cmark_node_get_start_line(node);
  fail(shim, MARKDOWN_TOO_DEEP, line > 0 ? (uint32_t)line : shim->line, 1, limit);
}

static void walk(shim *shim) {
  // Each block of the limit is a list and its item at most; besides, a table brings its rows and cells.
  size_t room = 3 * (size_t)shim->options->limits.depth + 16;
  frame *frames = arena_take(shim->memory, room * sizeof *frames), *top = frames;
  uint32_t blocks = 0, inlines = 0;
  cmark_node *node = cmark_node_first_child(shim->root);
  while (node) {
    cmark_node *next = cmark_node_next(node), *parent = cmark_node_parent(node);
    if ((size_t)(top - frames) + 1 >= room) {
      fail(shim, MARKDOWN_TOO_DEEP, shim->line, 1, shim->options->limits.depth);
    }
    top[1] = (frame){0};
    step step = enter(shim, node, top, top + 1);
    if (step == STEP_WRAPPED) node = cmark_node_parent(node);
    if (step != STEP_REMOVED) {
      cmark_node *child = step != STEP_OVER ? cmark_node_first_child(node) : NULL;
      if (child) {
        check_depth(shim, ++top, node, &blocks, &inlines);
        node = child;
        continue;
      }
      leave(shim, node, top + 1);
    }
    while (!next && parent != shim->root) {
      node = parent;
      next = cmark_node_next(node);
      parent = cmark_node_parent(node);
      leave(shim, node, top);
      blocks -= top->is_nesting;
      inlines -= top->is_inline;
      top--;
    }
    node = next;
  }
}

void rewrite(shim *shim) {
  walk(shim);
  finish_headings(shim);
  note_unused_footnotes(shim);
  cmark_node *first = cmark_node_first_child(shim->root);
  if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH) return;
  cmark_node *lead = printing(shim, CMARK_NODE_CUSTOM_INLINE, "\2p0\2");
  expect(shim, cmark_node_prepend_child(first, lead));
}
