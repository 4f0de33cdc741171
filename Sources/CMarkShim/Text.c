// Buffers in the arena, and what is read of a node.
#include "Shim.h"

#include <stdio.h>
#include <string.h>

void append(buffer *buffer, const void *bytes, size_t length) {
  if (!length) return;
  if (buffer->capacity - buffer->length < length) {
    size_t capacity = buffer->capacity ? buffer->capacity : 256;
    while (capacity - buffer->length < length) capacity *= 2;
    buffer->bytes = arena_for_cmark()->realloc(buffer->bytes, capacity);
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
}

void append_string(buffer *buffer, const char *string) { append(buffer, string, strlen(string)); }

void append_number(buffer *buffer, unsigned long number) {
  char digits[24];
  int length = snprintf(digits, sizeof digits, "%lu", number);
  append(buffer, digits, (size_t)length);
}

void append_escaped(buffer *buffer, const char *text, size_t length) {
  size_t plain = 0;
  for (size_t i = 0; i < length; i++) {
    const char *escape = text[i] == '&'   ? "&amp;"
                         : text[i] == '<' ? "&lt;"
                         : text[i] == '>' ? "&gt;"
                         : text[i] == '"' ? "&quot;"
                                          : NULL;
    if (!escape) continue;
    append(buffer, text + plain, i - plain);
    append_string(buffer, escape);
    plain = i + 1;
  }
  append(buffer, text + plain, length - plain);
}

void append_slot(buffer *buffer, char kind, size_t index) {
  append(buffer, (char[]){2, kind}, 2);
  append_number(buffer, index);
  append(buffer, "\2", 1);
}

const char *finished(buffer *buffer) {
  append(buffer, "", 1);
  buffer->length = 0;
  return (const char *)buffer->bytes;
}

markdown_span pooled(shim *shim, const char *text, size_t length) {
  markdown_span span = {(uint32_t)shim->pool.length, (uint32_t)length};
  append(&shim->pool, text, length);
  return span;
}

/// Whether the bytes at `text` are a control character; `size` is its length.
static bool is_control(const unsigned char *text, size_t *size) {
  *size = text[0] == 0xC2 && text[1] >= 0x80 && text[1] < 0xA0 ? 2 : 1;
  if (*size == 2 || text[0] == 0x7F) return true;
  return text[0] < 0x20 && text[0] != '\t' && text[0] != '\n' && text[0] != '\r';
}

const char *without_controls(const char *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t length = strlen(text), size, i = 0;
  while (i < length && !is_control(bytes + i, &size)) i++;
  if (i == length) return NULL;
  buffer clean = {0};
  append(&clean, text, i);
  for (; i < length; i += size) {
    if (is_control(bytes + i, &size)) append_string(&clean, "\xEF\xBF\xBD");
    else append(&clean, text + i, 1);
  }
  return finished(&clean);
}

/// What a node itself adds to a text; null if nothing.
static const char *own_text(shim *shim, cmark_node *node) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_TEXT:
  case CMARK_NODE_CODE: {
    const char *text = cmark_node_get_literal(node);
    if (!text || !shim->source.has_numeric_entity) return text;
    const char *clean = without_controls(text);
    return clean ? clean : text;
  }
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK:
    return " ";
  default:
    return NULL;
  }
}

markdown_span pooled_text(shim *shim, cmark_node *node, bool with_images) {
  size_t begin = shim->pool.length;
  uint32_t depth = 0;
  pair_strikes(shim, node);
  cmark_node *one = cmark_node_first_child(node);
  while (one) {
    const char *text = own_text(shim, one);
    if (text) append_string(&shim->pool, text);
    bool into = with_images || cmark_node_get_type(one) != CMARK_NODE_IMAGE;
    cmark_node *child = into ? cmark_node_first_child(one) : NULL;
    if (child) {
      if (++depth > shim->options->limits.depth) fail(shim, MARKDOWN_TOO_DEEP, shim->line, 1, depth - 1);
      pair_strikes(shim, one);
      one = child;
      continue;
    }
    while (one != node && !cmark_node_next(one)) one = cmark_node_parent(one), depth--;
    one = one == node ? NULL : cmark_node_next(one);
  }
  size_t end = shim->pool.length;
  const uint8_t *pool = shim->pool.bytes;
  while (end > begin && pool[end - 1] == ' ') end--;
  while (begin < end && pool[begin] == ' ') begin++;
  return (markdown_span){(uint32_t)begin, (uint32_t)(end - begin)};
}
