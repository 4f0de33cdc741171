// One call from bytes to HTML.
#include "Shim.h"

#include <string.h>

_Noreturn void fail(shim *shim, markdown_status status, uint32_t line, uint32_t column, uint32_t detail) {
  shim->document->line = line;
  shim->document->column = column;
  shim->document->detail = detail;
  longjmp(*arena_failure(shim->memory), (int)status);
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
  // Places of lines are wrong behind code that spans lines unless cmark is asked for them.
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | (shim->document->lacks_quotes ? 0 : CMARK_OPT_SMART);
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

markdown_document markdown_parse(const uint8_t *bytes, size_t length, const markdown_options *options) {
  markdown_document document = {.status = MARKDOWN_NO_MEMORY, .line = 1, .column = 1};
  if (!prepared.ready) {
    document.status = MARKDOWN_BROKEN;
    return document;
  }
  arena *memory = arena_new(16 * length, options->limits.memory);
  if (!memory) return document;
  shim shim = {.memory = memory, .options = options, .document = &document, .line = 1, .budget = 8 << 20};
  shim.source.bytes = bytes;
  shim.source.length = length;
  arena_use(memory);
  int failure = setjmp(*arena_failure(memory));
  if (!failure) render(&shim);
  arena_use(NULL);
  if (failure) {
    arena_free(memory);
    return (markdown_document){
        .status = (markdown_status)failure, .line = document.line, .column = document.column, .detail = document.detail};
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
