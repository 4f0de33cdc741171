// One call from bytes to HTML.
#include "Shim.h"

#include <string.h>

_Noreturn void fail(shim *shim, markdown_status status, uint32_t line, uint32_t column, uint32_t detail) {
  shim->document->line = line;
  shim->document->column = column;
  shim->document->detail = detail;
  arena_fail(shim->memory, status);
}

/// Attaches what is parsed beyond CommonMark.
static void attach(shim *shim, cmark_parser *parser) {
  cmark_syntax_extension *all[] = {prepared.table, prepared.strike, prepared.tasklist, prepared.autolink};
  size_t count = sizeof all / sizeof *all - (shim->document->lacks_addresses ? 1 : 0);
  for (size_t i = 0; i < count; i++) {
    expect(shim, cmark_parser_attach_syntax_extension(parser, all[i]));
  }
}

/// The steps, in order. A step that fails does not return.
static void render(shim *shim) {
  check_bounds(shim);
  check_costs(shim);
  // Places of lines are wrong after code that spans lines unless cmark is asked for them.
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;
  if (!shim->document->lacks_quotes) options |= CMARK_OPT_SMART;
  cmark_parser *parser = cmark_parser_new_with_mem(options, arena_for_cmark());
  expect(shim, parser != NULL);
  attach(shim, parser);
  cmark_parser_feed(parser, (const char *)shim->source.bytes, shim->source.length);
  shim->root = cmark_parser_finish(parser);
  expect(shim, shim->root != NULL);
  rewrite(shim);
  bool keeps = shim->options->allows_raw_html;
  cmark_llist filters = {NULL, prepared.tagfilter};
  char *html = cmark_render_html_with_mem(shim->root, keeps ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT,
                                          keeps ? &filters : NULL, arena_for_cmark());
  expect(shim, html != NULL);
  take_slots(shim, (uint8_t *)html, strlen(html));
}

/// Renders, or comes back from wherever it failed. A function of its own, since its caller's variables must
/// be known after the jump.
static bool attempt(shim *shim) {
  if (setjmp(*arena_failure(shim->memory))) return false;
  render(shim);
  return true;
}

markdown_document markdown_parse(const uint8_t *bytes, size_t length, const markdown_options *options) {
  markdown_document document = {.status = MARKDOWN_BROKEN, .line = 1, .column = 1};
  if (!prepared.ready) return document;
  document.status = MARKDOWN_NO_MEMORY;
  arena *memory = arena_new(16 * (length < options->limits.bytes ? length : 0), options->limits.memory);
  if (!memory) return document;
  shim shim = {.memory = memory, .options = options, .document = &document, .line = 1, .budget = 8 << 20};
  shim.source.bytes = bytes;
  shim.source.length = length;
  arena_use(memory);
  bool is_done = attempt(&shim);
  arena_use(NULL);
  if (!is_done) {
    document = (markdown_document){.status = arena_status(memory),
                                   .line = document.line,
                                   .column = document.column,
                                   .detail = document.detail};
    arena_free(memory);
    return document;
  }
  document.status = MARKDOWN_OK;
  document.slots = shim.slots;
  document.slot_count = shim.slot_count;
  document.items = shim.items;
  document.item_count = shim.item_count;
  document.pool = shim.pool.bytes;
  document.pool_length = shim.pool.length;
  document.memory = memory;
  return document;
}

void markdown_free(markdown_document *document) {
  arena_free(document->memory);
  *document = (markdown_document){.status = document->status};
}
