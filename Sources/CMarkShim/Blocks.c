// Lists of tasks, tables, headings, fenced blocks and footnotes.
#include "Shim.h"

#include <string.h>

static bool is_task(cmark_node *item) { return cmark_node_get_syntax_extension(item) == prepared.tasklist; }

void enter_list(shim *shim, cmark_node *node, frame *frame) {
  cmark_node *item = cmark_node_first_child(node);
  while (item && !is_task(item)) item = cmark_node_next(item);
  if (!item) return;
  frame->is_task_list = true;
  frame->is_tight = cmark_node_get_list_tight(node);
  bool is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  int start = cmark_node_get_list_start(node);
  buffer *html = &shim->scratch;
  html->length = 0;
  append_string(html, is_ordered ? "<ol class=\"task-list\"" : "<ul class=\"task-list\"");
  if (is_ordered && start != 1) {
    append_string(html, " start=\"");
    append_number(html, (unsigned long)start);
    append_string(html, "\"");
  }
  append_string(html, ">");
  become(shim, node, CMARK_NODE_CUSTOM_BLOCK, finished(html), is_ordered ? "</ol>" : "</ul>");
}

void enter_item(shim *shim, cmark_node *node, const struct frame *list, frame *frame) {
  if (!list->is_task_list) return;
  frame->is_task_item = true;
  frame->is_tight = list->is_tight;
  bool has_box = is_task(node), is_done = has_box && cmark_gfm_extensions_get_tasklist_item_checked(node);
  if (has_box) expect(shim, cmark_node_set_syntax_extension(node, NULL));
  become(shim, node, CMARK_NODE_CUSTOM_BLOCK, "<li>\2n\2", "\2n\2</li>");
  if (!has_box) return;
  const char *html = is_done ? "<span class=\"task-box\">\xE2\x98\x91</span> "
                             : "<span class=\"task-box\">\xE2\x98\x90</span> ";
  cmark_node *paragraph = cmark_node_first_child(node);
  bool has_text = paragraph && cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH;
  cmark_node *box = printing(shim, has_text ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK, html);
  expect(shim, cmark_node_prepend_child(has_text ? paragraph : node, box));
}

/// A cell's opening tag: no obsolete `align`, no `style`, which the pages' content security policy forbids.
static const char *cell_tag(bool is_header, uint8_t alignment) {
  switch (alignment) {
  case 'c': return is_header ? "<th scope=\"col\" class=\"align-center\">" : "<td class=\"align-center\">";
  case 'r': return is_header ? "<th scope=\"col\" class=\"align-end\">" : "<td class=\"align-end\">";
  default: return is_header ? "<th scope=\"col\">" : "<td>";
  }
}

static void become_row(shim *shim, cmark_node *row, bool is_header, bool is_first, const uint8_t *alignments,
                       size_t columns) {
  cmark_node *after = cmark_node_next(row);
  expect(shim, cmark_node_set_syntax_extension(row, NULL));
  become(shim, row, CMARK_NODE_CUSTOM_INLINE,
         is_header ? "<thead><tr>" : is_first ? "<tbody>\n<tr>" : "<tr>",
         is_header ? "</tr></thead>\n" : after ? "</tr>\n" : "</tr>\n</tbody>\n");
  size_t column = 0;
  for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell), column++) {
    expect(shim, cmark_node_set_syntax_extension(cell, NULL));
    become(shim, cell, CMARK_NODE_CUSTOM_INLINE, cell_tag(is_header, column < columns ? alignments[column] : 0),
           is_header ? "</th>" : "</td>");
  }
}

void enter_table(shim *shim, cmark_node *table) {
  size_t columns = cmark_gfm_extensions_get_table_columns(table);
  const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
  if (!alignments) columns = 0;
  bool is_first = false;
  for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
    bool is_header = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
    if (row == cmark_node_first_child(table)) {
      expect(shim, cmark_node_set_syntax_extension(table, NULL));
      become(shim, table, CMARK_NODE_CUSTOM_BLOCK, "<div class=\"table-scroll\" tabindex=\"0\"><table>",
             "</table></div>");
    }
    become_row(shim, row, is_header, is_first, alignments, columns);
    is_first = is_header;
  }
}

/// Where a heading's text is in its line: after the number signs, without those that close it.
static void place_heading(shim *shim, markdown_item *item, cmark_node *node) {
  uint32_t line = (uint32_t)cmark_node_get_start_line(node);
  uint32_t column = (uint32_t)cmark_node_get_start_column(node);
  size_t begin, end;
  line_bounds(&shim->source, line, &begin, &end);
  const uint8_t *bytes = shim->source.bytes;
  size_t at = begin + (column ? column - 1 : 0);
  bool has_signs = at < end && bytes[at] == '#';
  while (at < end && bytes[at] == '#') at++;
  while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) at++;
  while (has_signs && end > at && bytes[end - 1] == '#') end--;
  while (end > at && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) end--;
  place_exactly(shim, item, line, at < end ? (uint32_t)(at - begin + 1) : column, end > at ? end - at : 1);
}

void enter_heading(shim *shim, cmark_node *node) {
  heading *one = arena_take(shim->memory, sizeof *one);
  int level = cmark_node_get_heading_level(node);
  *one = (heading){shim->headings, node, (uint32_t)level, shim->item_count};
  shim->headings = one;
  if (level == 1) shim->has_first_level = true;
  markdown_item *item = add_item(shim, MARKDOWN_HEADING);
  item->text = pooled_text(shim, node, true);
  place_heading(shim, item, node);
}

void finish_headings(shim *shim) {
  for (heading *one = shim->headings; one; one = one->next) {
    uint32_t level = one->level + (shim->has_first_level ? 1 : 0);
    if (level > 6) level = 6;
    shim->items[one->item].level = level;
    char opening[] = "<h0 id=\"", closing[] = "\2n\2</h0>";
    opening[2] = closing[6] = (char)('0' + level);
    buffer *html = &shim->scratch;
    html->length = 0;
    append_string(html, opening);
    append_slot(html, MARKDOWN_SLOT_HEADING, one->item);
    append_string(html, "\">\2n\2");
    become(shim, one->node, CMARK_NODE_CUSTOM_BLOCK, finished(html), closing);
  }
}

/// Whether a word is in a list of words that are separated by blanks.
static bool is_placed(const char *words, const char *word, size_t length) {
  while (words && *words) {
    size_t size = strcspn(words, " ");
    if (size && size == length && !memcmp(words, word, length)) return true;
    words += size + strspn(words + size, " ");
  }
  return false;
}

step enter_code(shim *shim, cmark_node *node) {
  const char *info = cmark_node_get_fence_info(node), *code = cmark_node_get_literal(node);
  if (!code) code = "";
  if (shim->source.has_numeric_entity && info) {
    const char *clean = without_controls(info);
    if (clean) {
      expect(shim, cmark_node_set_fence_info(node, clean));
      info = cmark_node_get_fence_info(node);
    }
  }
  if (!info || !*info) return STEP_OVER;
  size_t index = shim->item_count;
  markdown_item *item = add_item(shim, MARKDOWN_CODE);
  item->target = pooled(shim, info, strlen(info));
  item->text = pooled(shim, code, strlen(code));
  uint32_t line = (uint32_t)cmark_node_get_start_line(node);
  uint32_t column = (uint32_t)cmark_node_get_start_column(node);
  if (!place_at(shim, item, line, line, 0, info, strlen(info), 0)) place_exactly(shim, item, line, column, 3);
  if (!is_placed(shim->options->placed_words, info, strcspn(info, " \t"))) return STEP_OVER;
  item->level = 1;
  buffer *html = &shim->scratch;
  html->length = 0;
  append_slot(html, MARKDOWN_SLOT_CODE, index);
  become(shim, node, CMARK_NODE_CUSTOM_BLOCK, finished(html), "");
  return STEP_OVER;
}
