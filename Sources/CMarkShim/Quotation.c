// A block quote whose last line begins with a dash is a quotation with its speaker.
#include "Shim.h"

#include <string.h>

/// The length of the dash and blanks that begin a text; 0 without a dash.
static size_t dash(const char *text) {
  size_t length = 0;
  text += strspn(text, " ");
  // U+2013 to U+2015.
  if (!strncmp(text, "\xE2\x80", 2) && text[2] >= '\x93' && text[2] <= '\x95') {
    length = 3;
  } else if (!strncmp(text, "--", 2)) {
    length = 2 + strspn(text + 2, "-");
  }
  return length ? length + strspn(text + length, " ") : 0;
}

static bool is_break(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/// Whether a line of inlines begins with a dash and has something after it.
static bool begins_with_dash(cmark_node *first) {
  if (!first || cmark_node_get_type(first) != CMARK_NODE_TEXT) return false;
  const char *text = cmark_node_get_literal(first);
  size_t length = text ? dash(text) : 0;
  if (!length) return false;
  if (text[length] || !(first = cmark_node_next(first))) return text[length] != 0;
  if (cmark_node_get_type(first) != CMARK_NODE_TEXT || cmark_node_next(first)) return true;
  text = cmark_node_get_literal(first);
  return text && text[strspn(text, " ")];
}

/// The first inline of the speaker's line, or null.
static cmark_node *find_caption(cmark_node *paragraph) {
  cmark_node *last = cmark_node_last_child(paragraph);
  while (last && !is_break(last)) last = cmark_node_previous(last);
  if (last) {
    cmark_node *line = cmark_node_next(last);
    if (begins_with_dash(line)) return line;
  }
  cmark_node *first = cmark_node_first_child(paragraph);
  return cmark_node_previous(paragraph) && begins_with_dash(first) ? first : NULL;
}

/// Takes the dash and the blanks after it away; the blanks may begin the next text.
static void strip_dash(shim *shim, cmark_node *first) {
  const char *text = cmark_node_get_literal(first);
  text += strspn(text, " ");
  size_t length = dash(text);
  if (text[length]) {
    expect(shim, cmark_node_set_literal(first, text + length));
    return;
  }
  cmark_node *next = cmark_node_next(first);
  cmark_node_unlink(first);
  if (next && cmark_node_get_type(next) == CMARK_NODE_TEXT) {
    text = cmark_node_get_literal(next);
    expect(shim, cmark_node_set_literal(next, text + strspn(text, " ")));
  }
}

bool enter_quote(shim *shim, cmark_node *quote) {
  cmark_node *paragraph = cmark_node_last_child(quote);
  if (!paragraph || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH) return false;
  cmark_node *caption = find_caption(paragraph);
  if (!caption) return false;
  cmark_node *figure = printing(shim, CMARK_NODE_CUSTOM_BLOCK, NULL);
  cmark_node *speaker = printing(shim, CMARK_NODE_CUSTOM_BLOCK, NULL);
  become(shim, figure, CMARK_NODE_CUSTOM_BLOCK, "<figure class=\"quotation\">", "</figure>");
  become(shim, speaker, CMARK_NODE_CUSTOM_BLOCK, "<figcaption>\2n\2", "\2n\2</figcaption>");
  expect(shim, cmark_node_insert_before(quote, figure));
  expect(shim, cmark_node_append_child(figure, quote));
  expect(shim, cmark_node_append_child(figure, speaker));
  cmark_node *before = cmark_node_previous(caption);
  for (cmark_node *next; caption; caption = next) {
    next = cmark_node_next(caption);
    expect(shim, cmark_node_append_child(speaker, caption));
  }
  strip_dash(shim, cmark_node_first_child(speaker));
  if (before) cmark_node_unlink(before);
  else cmark_node_unlink(paragraph);
  return true;
}
