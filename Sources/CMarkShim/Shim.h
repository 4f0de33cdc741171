// What the files of this target share.
#ifndef SHIM_H
#define SHIM_H

#include "CMarkShim.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <setjmp.h>

struct shim;
typedef struct shim shim;

// Memory.c ------------------------------------------------------------------------------------------------

/// All memory of one document, given back at once.
typedef struct arena arena;

/// Null when there is no memory.
arena *arena_new(size_t expected, size_t limit);
void arena_free(arena *memory);
/// Makes `memory` the one that cmark takes from on this thread; null ends it.
void arena_use(arena *memory);
/// Where failures jump to.
jmp_buf *arena_failure(arena *memory);
/// Ends all work with this arena: an allocation that fails cannot return, since cmark does not expect it to.
_Noreturn void arena_fail(arena *memory, markdown_status status);
/// What ended the work; `MARKDOWN_OK` if nothing did.
markdown_status arena_status(const arena *memory);
/// Zeroed; never null.
void *arena_take(arena *memory, size_t size);
/// Doubles an array when it is full.
void *arena_grow(arena *memory, void *array, size_t count, size_t *capacity, size_t element);
/// cmark's view of the arena in use.
cmark_mem *arena_for_cmark(void);

// Setup.c -------------------------------------------------------------------------------------------------

/// Extensions, and the node types they brought.
typedef struct setup {
  bool ready;
  cmark_syntax_extension *table, *strike, *autolink, *tagfilter, *tasklist;
  cmark_node_type table_node, row_node, cell_node;
} setup;

extern setup prepared;

// Strike.c ------------------------------------------------------------------------------------------------

/// An extension that marks the runs of two tildes in a text; null when there is no memory.
cmark_syntax_extension *strike_new(void);
/// Turns the marked runs among a node's children into `<del>` and `</del>` where they pair.
void pair_strikes(shim *shim, cmark_node *parent);

// Bounds.c ------------------------------------------------------------------------------------------------

/// The given bytes, and what one look at every byte shows.
typedef struct source {
  const uint8_t *bytes;
  size_t length;
  /// Where each line begins; one more entry ends the last line.
  uint32_t *lines;
  size_t line_count, line_capacity;
  /// Lines that look like a footnote's definition.
  uint32_t *footnotes;
  size_t footnote_count, footnote_capacity;
  /// `&#` occurs: entities may name control characters.
  bool has_numeric_entity;
  /// `~~` occurs.
  bool has_strike;
} source;

/// A buffer of bytes in an arena.
typedef struct buffer {
  uint8_t *bytes;
  size_t length, capacity;
} buffer;

/// Everything about the document that is being rendered.
struct shim {
  arena *memory;
  const markdown_options *options;
  markdown_document *document;
  source source;
  cmark_node *root;
  buffer pool;
  buffer scratch;
  markdown_item *items;
  size_t item_count, item_capacity;
  markdown_slot *slots;
  size_t slot_count, slot_capacity;
  /// Headings as they were met; their levels are known only at the end.
  struct heading *headings;
  /// The quotation that was wrapped last, which is met again inside.
  cmark_node *quotation;
  bool has_first_level, has_footnote_reference;
  /// The lines of the block that is being walked, and the last line that was met in it.
  uint32_t block_first, block_last, line;
  /// How far places were found, and how many bytes may still be searched for them.
  size_t found, budget;
  /// A spot whose column is known, to count on from.
  size_t known_line, known_byte, known_column;
};

/// Ends the work with an error at a place.
_Noreturn void fail(shim *shim, markdown_status status, uint32_t line, uint32_t column, uint32_t detail);

/// Checks that the bytes are text and cost no more than they may; finds the lines.
void check_bounds(shim *shim);

// Costs.c -------------------------------------------------------------------------------------------------

/// Refuses, or renders with less, what would cost far more than its length.
void check_costs(shim *shim);

// Text.c --------------------------------------------------------------------------------------------------

void append(buffer *buffer, const void *bytes, size_t length);
void append_string(buffer *buffer, const char *string);
void append_number(buffer *buffer, unsigned long number);
void append_escaped(buffer *buffer, const char *text, size_t length);
/// Puts the marker of a slot.
void append_slot(buffer *buffer, char kind, size_t index);
/// Puts text into the pool.
markdown_span pooled(shim *shim, const char *text, size_t length);
/// Puts what is read of a node into the pool, with images' alternative texts or without.
markdown_span pooled_text(shim *shim, cmark_node *node, bool with_images);
/// Replaces control characters, which only entities can have brought; null if there is none.
const char *without_controls(const char *text);
/// The buffer as a string, which the next use of the buffer overwrites.
const char *finished(buffer *buffer);

// Places.c ------------------------------------------------------------------------------------------------

/// Sets an item's place to where `needle` is in the lines from `first` to `last`, after all that was
/// found before. `skip` bytes in front of what is meant belong to the needle. `hint` is a byte column or 0.
bool place_at(shim *shim, markdown_item *item, uint32_t first, uint32_t last, uint32_t hint,
              const char *needle, size_t length, size_t skip);
/// Sets an item's place to a byte column of a line.
void place_exactly(shim *shim, markdown_item *item, uint32_t line, uint32_t column, size_t length);
/// Where a line begins and ends, without its line break.
void line_bounds(const source *source, uint32_t line, size_t *begin, size_t *end);

// Rewrite.c, Blocks.c, Inlines.c, Quotation.c -------------------------------------------------------------

/// A heading that waits for its level.
typedef struct heading {
  struct heading *next;
  cmark_node *node;
  uint32_t level;
  size_t item;
} heading;

/// What the walk knows about a node whose children it is at.
typedef struct frame {
  bool is_nesting, is_inline, is_task_list, is_task_item, is_tight;
  /// The item of a link, whose place is looked for after its content's.
  size_t link;
  uint32_t link_line;
} frame;

/// What to do after a node was entered: on to its children; not to them; it is gone; it has a new parent in
/// its old place, of which it is the first child.
typedef enum step { STEP_INTO, STEP_OVER, STEP_REMOVED, STEP_WRAPPED } step;

/// Replaces nodes by our HTML.
void rewrite(shim *shim);

markdown_item *add_item(shim *shim, markdown_kind kind);
/// Turns a node into one that prints `enter` and `leave` around its children.
void become(shim *shim, cmark_node *node, cmark_node_type type, const char *enter, const char *leave);
/// A new node that prints `enter`, or nothing when it is empty.
cmark_node *printing(shim *shim, cmark_node_type type, const char *enter);
/// Stops when a call of cmark's that returns 1 on success did not.
void expect(shim *shim, int result);

void enter_list(shim *shim, cmark_node *node, frame *frame);
void enter_item(shim *shim, cmark_node *node, const struct frame *list, frame *frame);
void enter_table(shim *shim, cmark_node *table);
void enter_heading(shim *shim, cmark_node *node);
void finish_headings(shim *shim);
step enter_code(shim *shim, cmark_node *node);
step enter_raw_html(shim *shim, cmark_node *node, bool is_block);
void enter_link(shim *shim, cmark_node *node, frame *frame);
void leave_link(shim *shim, cmark_node *node, const frame *frame);
void enter_image(shim *shim, cmark_node *node);
/// Wraps a quotation and its speaker into a figure, if it is one.
bool enter_quote(shim *shim, cmark_node *quote);
void note_unused_footnotes(shim *shim);

// Slots.c -------------------------------------------------------------------------------------------------

/// Takes the slots' markers out of the HTML, in place, and notes where they were.
void take_slots(shim *shim, uint8_t *html, size_t length);

#endif
