// Links, images and raw HTML.
#include "Shim.h"

#include <string.h>

/// A destination as browsers read it: without tabs and line breaks, which only entities can have brought, and
/// which would hide a scheme from a check. Blanks around it go too.
static const char *destination(cmark_node *node, bool may_hide) {
  const char *url = cmark_node_get_url(node);
  if (!url || (!may_hide && !strpbrk(url, "\t\n\r"))) return url ? url : "";
  const char *clean = without_controls(url);
  buffer kept = {0};
  for (const char *c = clean ? clean : url; *c; c++) {
    if (*c != '\t' && *c != '\n' && *c != '\r') append(&kept, c, 1);
  }
  return finished(&kept);
}

/// Adds ` title="…"` when there is one.
static void append_title(shim *shim, buffer *html, cmark_node *node) {
  const char *title = cmark_node_get_title(node);
  if (!title || !*title) return;
  const char *clean = shim->source.has_numeric_entity ? without_controls(title) : NULL;
  if (clean) title = clean;
  append_string(html, " title=\"");
  append_escaped(html, title, strlen(title));
  append_string(html, "\"");
}

/// Looks for the destination as written in parentheses, then as written alone, then for the label's end, and
/// falls back to where cmark says the construct begins.
static void place_destination(shim *shim, markdown_item *item, cmark_node *node, uint32_t first,
                              const char *url) {
  int given = cmark_node_get_start_line(node);
  uint32_t last = given > 0 ? (uint32_t)given : shim->block_last;
  uint32_t hint = (uint32_t)cmark_node_get_start_column(node);
  if (first < shim->block_first) first = shim->block_first;
  if (first > last) first = last;
  size_t length = strlen(url);
  buffer *needle = &shim->scratch;
  needle->length = 0;
  append_string(needle, "](");
  append(needle, url, length);
  size_t whole = needle->length;
  if (place_at(shim, item, first, last, hint, finished(needle), whole, 2)) return;
  append_string(needle, "](<");
  append(needle, url, length);
  whole = needle->length;
  if (place_at(shim, item, first, last, hint, finished(needle), whole, 3)) return;
  const char *text = (const char *)shim->pool.bytes + item->text.offset;
  size_t read = item->text.length;
  bool is_automatic = read && length >= read && !memcmp(url + length - read, text, read);
  buffer shown = {0};
  append(&shown, text, read);
  if (is_automatic && place_at(shim, item, first, last, hint, finished(&shown), read, 0)) return;
  place_exactly(shim, item, given > 0 ? (uint32_t)given : first, first == last ? hint : 0, 1);
}

void enter_link(shim *shim, cmark_node *node, frame *frame) {
  frame->link = shim->item_count + 1;
  frame->link_line = shim->line;
  const char *url = destination(node, shim->source.has_numeric_entity);
  markdown_item *item = add_item(shim, MARKDOWN_LINK);
  item->target = pooled(shim, url, strlen(url));
  item->text = pooled_text(shim, node, true);
}

void leave_link(shim *shim, cmark_node *node, const frame *frame) {
  size_t index = frame->link - 1;
  markdown_item *item = &shim->items[index];
  place_destination(shim, item, node, frame->link_line, cmark_node_get_url(node));
  buffer *html = &shim->scratch;
  html->length = 0;
  append_string(html, "<a href=\"");
  append_slot(html, MARKDOWN_SLOT_LINK, index);
  append_string(html, "\"");
  append_title(shim, html, node);
  append_string(html, ">");
  become(shim, node, CMARK_NODE_CUSTOM_INLINE, finished(html), "</a>");
}

void enter_image(shim *shim, cmark_node *node) {
  size_t index = shim->item_count;
  markdown_item *item = add_item(shim, MARKDOWN_IMAGE);
  const char *url = destination(node, shim->source.has_numeric_entity);
  item->target = pooled(shim, url, strlen(url));
  item->text = pooled_text(shim, node, true);
  place_destination(shim, item, node, shim->line, cmark_node_get_url(node));
  buffer *html = &shim->scratch;
  html->length = 0;
  append_string(html, "<img src=\"");
  append_slot(html, MARKDOWN_SLOT_IMAGE_SOURCE, index);
  append_string(html, "\" alt=\"");
  append_escaped(html, (const char *)shim->pool.bytes + item->text.offset, item->text.length);
  append_string(html, "\"");
  append_title(shim, html, node);
  append_slot(html, MARKDOWN_SLOT_IMAGE_ATTRIBUTES, index);
  append_string(html, " />");
  for (cmark_node *child; (child = cmark_node_first_child(node));) cmark_node_unlink(child);
  become(shim, node, CMARK_NODE_CUSTOM_INLINE, finished(html), "");
}

/// Whether raw HTML is nothing but comments.
static bool is_comment(const char *html) {
  for (;;) {
    html += strspn(html, " \t\r\n");
    if (!*html) return true;
    if (strncmp(html, "<!--", 4)) return false;
    html = strstr(html + 2, "-->");
    if (!html) return true;
    html += 3;
  }
}

/// The first 80 bytes or a little less, so that no character is cut.
static size_t beginning(const char *text, size_t length) {
  if (length <= 80) return length;
  length = 80;
  while (length && ((unsigned char)text[length] & 0xC0) == 0x80) length--;
  return length;
}

step enter_raw_html(shim *shim, cmark_node *node, bool is_block) {
  const char *html = cmark_node_get_literal(node);
  if (!html) html = "";
  bool keeps = shim->options->allows_raw_html;
  if (is_comment(html)) {
    if (keeps) return STEP_OVER;
    cmark_node_unlink(node);
    return STEP_REMOVED;
  }
  size_t length = strlen(html);
  markdown_item *item = add_item(shim, MARKDOWN_RAW_HTML);
  item->level = keeps;
  item->text = pooled(shim, html, keeps ? length : beginning(html, length));
  uint32_t line = (uint32_t)cmark_node_get_start_line(node);
  uint32_t column = (uint32_t)cmark_node_get_start_column(node);
  size_t first = strcspn(html, "\r\n");
  if (!place_at(shim, item, line, line, is_block ? 0 : column, html, first, 0)) {
    place_exactly(shim, item, line, column, first);
  }
  if (keeps) return STEP_OVER;
  cmark_node_unlink(node);
  return STEP_REMOVED;
}
