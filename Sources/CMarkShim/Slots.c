// From the rendered bytes to HTML and a list of gaps. A marker is the byte 2, a letter, a number and the byte
// 2; the letter n stands for no gap but for a line break that cmark put and nobody wants. For memmem.
#define _GNU_SOURCE

#include "Shim.h"

#include <string.h>

/// Overwrites the labels of the links back from footnotes, which cmark writes in English, by markers as long.
static void mark_back_labels(uint8_t *html, size_t length) {
  static const char attribute[] = "data-footnote-backref aria-label=\"";
  const size_t size = sizeof attribute - 1;
  uint8_t *at = html, *end = html + length;
  while ((at = memmem(at, (size_t)(end - at), attribute, size))) {
    uint8_t *label = at + size, *quote = memchr(label, '"', (size_t)(end - label));
    if (quote && quote - label >= 3) {
      memset(label, '0', (size_t)(quote - label));
      label[0] = quote[-1] = 2;
      label[1] = MARKDOWN_SLOT_FOOTNOTE_BACK;
    }
    at = label;
  }
}

static void add_slot(shim *shim, size_t offset, uint8_t kind, uint32_t index) {
  shim->slots = arena_grow(shim->memory, shim->slots, shim->slot_count, &shim->slot_capacity,
                           sizeof *shim->slots);
  shim->slots[shim->slot_count++] = (markdown_slot){(uint32_t)offset, (markdown_slot_kind)kind, index};
}

void take_slots(shim *shim, uint8_t *html, size_t length) {
  if (shim->has_footnote_reference) mark_back_labels(html, length);
  const uint8_t *from = html, *end = html + length;
  uint8_t *to = html;
  while (from < end) {
    const uint8_t *marker = memchr(from, 2, (size_t)(end - from));
    size_t plain = (size_t)((marker ? marker : end) - from);
    memmove(to, from, plain);
    to += plain;
    if (!marker) break;
    uint8_t kind = marker[1];
    uint32_t index = 0;
    for (from = marker + 2; from < end && *from != 2; from++) index = index * 10 + (uint32_t)(*from - '0');
    from++;
    if (kind == 'n') {
      if (to > html && to[-1] == '\n') to--;
      if (from < end && *from == '\n') from++;
    } else {
      add_slot(shim, (size_t)(to - html), kind, index);
    }
  }
  shim->document->html = html;
  shim->document->html_length = (size_t)(to - html);
}
