// What must happen once: registering extensions, and learning the node types they brought.
#include "Shim.h"

#include <string.h>


setup prepared;

/// cmark-gfm keeps one table of the characters at which a text is interrupted for extensions, for the whole
/// process. Every parse fills it and empties it again, so that one thread breaks another's parse when it
/// ends. Here a parser that never parses fills it permanently; the extensions that do parse name no
/// characters, so that no parse touches the table again.
static bool fix_special_characters(cmark_syntax_extension *strikethrough) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (!parser) return false;
  bool done = cmark_parser_attach_syntax_extension(parser, strikethrough)
              && cmark_parser_attach_syntax_extension(parser, prepared.autolink);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  cmark_syntax_extension_set_special_inline_chars(prepared.autolink, NULL);
  return done;
}

/// The headers do not name the types of a table's nodes; a small table does.
static bool learn_types(void) {
  static const char sample[] = "|a|\n|-|\n|b|\n";
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (!parser) return false;
  cmark_parser_attach_syntax_extension(parser, prepared.table);
  cmark_parser_feed(parser, sample, sizeof sample - 1);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_node *table = root ? cmark_node_first_child(root) : NULL;
  cmark_node *row = table ? cmark_node_last_child(table) : NULL;
  cmark_node *cell = row ? cmark_node_first_child(row) : NULL;
  if (cell) {
    prepared.table_node = cmark_node_get_type(table);
    prepared.row_node = cmark_node_get_type(row);
    prepared.cell_node = cmark_node_get_type(cell);
  }
  if (root) cmark_node_free(root);
  cmark_parser_free(parser);
  return cell != NULL;
}

/// Whether the above took: another version of cmark-gfm may keep its characters elsewhere.
static bool works(void) {
  static const char sample[] = "~~a~~ www.example.org";
  markdown_limits limits = {.bytes = 1024, .memory = 1 << 20, .line_pipes = 1, .cells = 1, .depth = 10};
  markdown_options options = {.limits = limits};
  markdown_document document = markdown_parse((const uint8_t *)sample, sizeof sample - 1, &options);
  bool is_struck = document.html_length > 8 && !memcmp(document.html, "<p><del>", 8);
  bool is_right = document.status == MARKDOWN_OK && is_struck && document.item_count == 1;
  markdown_free(&document);
  return is_right;
}

bool markdown_prepare(void) {
  if (prepared.ready) return true;
  cmark_gfm_core_extensions_ensure_registered();
  prepared.table = cmark_find_syntax_extension("table");
  prepared.autolink = cmark_find_syntax_extension("autolink");
  prepared.tagfilter = cmark_find_syntax_extension("tagfilter");
  prepared.tasklist = cmark_find_syntax_extension("tasklist");
  prepared.strike = strike_new();
  cmark_syntax_extension *strikethrough = cmark_find_syntax_extension("strikethrough");
  prepared.ready = prepared.table && prepared.autolink && prepared.tagfilter && prepared.tasklist
                   && prepared.strike && strikethrough && fix_special_characters(strikethrough)
                   && learn_types();
  prepared.ready = prepared.ready && works();
  return prepared.ready;
}
