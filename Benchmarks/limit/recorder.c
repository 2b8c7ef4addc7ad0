// Records what a program asks Cairo, Pango and libpng to draw, as a flat list of calls in C, one a line: `limit.c` replays it.
//
// Loaded before a program's libraries: LD_PRELOAD=recorder.so NOLLRAPPORT_RECORDING=FOLDER nollrapport run …
// Each file drawn becomes one list in the folder. Text is recorded as text with its font and place, not as glyphs; what is only
// measured is not recorded. A call that is not known here is missing from the replay, which `script/bench` sees: pictures differ.
#define _GNU_SOURCE
#include <cairo-pdf.h>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The list of the file that this thread draws, and whether a library is drawing for itself.
static __thread FILE *list;
static __thread int inside;

#define NEXT(name) \
  static __typeof__(name) *next; \
  if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define RECORD(...) \
  if (list && !inside) fprintf(list, __VA_ARGS__)

static void begin_list(void) {
  static int count;
  const char *folder = getenv("NOLLRAPPORT_RECORDING");
  char path[4096];
  if (!folder) return;
  snprintf(path, sizeof path, "%s/%04d.inc", folder, __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST));
  list = fopen(path, "w");
}

static void end_list(const char *last) {
  if (!list) return;
  fprintf(list, "%s\n", last);
  fclose(list);
  list = NULL;
}

static void record_text(const char *text) {
  if (!list || inside) return;
  if (!text) {
    fputs("NULL", list);
    return;
  }
  fputc('"', list);
  for (const unsigned char *byte = (const unsigned char *)text; *byte; byte++) {
    if (*byte == '"' || *byte == '\\') fprintf(list, "\\%c", *byte);
    else if (*byte < 32) fprintf(list, "\\%03o", *byte);
    else fputc(*byte, list);
  }
  fputc('"', list);
}

// Files.

cairo_surface_t *cairo_pdf_surface_create_for_stream(cairo_write_func_t write, void *closure, double width, double height) {
  NEXT(cairo_pdf_surface_create_for_stream);
  begin_list();
  RECORD("pdf_begin(%.17g, %.17g)\n", width, height);
  return next(write, closure, width, height);
}

void cairo_pdf_surface_restrict_to_version(cairo_surface_t *surface, cairo_pdf_version_t version) {
  NEXT(cairo_pdf_surface_restrict_to_version);
  RECORD("pdf_restrict_to_version(%d)\n", version);
  next(surface, version);
}

void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *text) {
  NEXT(cairo_pdf_surface_set_metadata);
  RECORD("pdf_set_metadata(%d, ", key);
  record_text(text);
  RECORD(")\n");
  next(surface, key, text);
}

void cairo_pdf_surface_set_size(cairo_surface_t *surface, double width, double height) {
  NEXT(cairo_pdf_surface_set_size);
  RECORD("pdf_set_size(%.17g, %.17g)\n", width, height);
  next(surface, width, height);
}

int cairo_pdf_surface_add_outline(cairo_surface_t *surface, int parent, const char *name, const char *link, cairo_pdf_outline_flags_t flags) {
  NEXT(cairo_pdf_surface_add_outline);
  RECORD("pdf_add_outline(%d, ", parent);
  record_text(name);
  RECORD(", ");
  record_text(link);
  RECORD(", %d)\n", flags);
  return next(surface, parent, name, link, flags);
}

void cairo_surface_finish(cairo_surface_t *surface) {
  NEXT(cairo_surface_finish);
  if (!inside && cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_PDF) end_list("pdf_end()");
  next(surface);
}

cairo_surface_t *cairo_recording_surface_create(cairo_content_t content, const cairo_rectangle_t *extents) {
  NEXT(cairo_recording_surface_create);
  if (!inside && extents) {
    begin_list();
    RECORD("png_begin(%d, %.17g, %.17g)\n", content, extents->width, extents->height);
  }
  return next(content, extents);
}

// Of a picture's bands nothing is recorded but how high they are: the twin paints them itself.
cairo_surface_t *cairo_image_surface_create(cairo_format_t format, int width, int height) {
  NEXT(cairo_image_surface_create);
  RECORD("png_band(%d, %d)\n", format, height);
  return next(format, width, height);
}

void png_set_IHDR(png_const_structrp png, png_inforp info, png_uint_32 width, png_uint_32 height, int depth, int colour, int interlace, int compression, int filter) {
  NEXT(png_set_IHDR);
  RECORD("png_header(%u, %u, %d, %d)\n", width, height, depth, colour);
  next(png, info, width, height, depth, colour, interlace, compression, filter);
}

void png_set_sRGB(png_const_structrp png, png_inforp info, int intent) {
  NEXT(png_set_sRGB);
  RECORD("png_srgb(%d)\n", intent);
  next(png, info, intent);
}

void png_set_pHYs(png_const_structrp png, png_inforp info, png_uint_32 x, png_uint_32 y, int unit) {
  NEXT(png_set_pHYs);
  RECORD("png_resolution(%u, %u, %d)\n", x, y, unit);
  next(png, info, x, y, unit);
}

void png_set_filter(png_structrp png, int method, int filters) {
  NEXT(png_set_filter);
  RECORD("png_filter(%d, %d)\n", method, filters);
  next(png, method, filters);
}

void png_set_compression_level(png_structrp png, int level) {
  NEXT(png_set_compression_level);
  RECORD("png_level(%d)\n", level);
  next(png, level);
}

void png_set_compression_strategy(png_structrp png, int strategy) {
  NEXT(png_set_compression_strategy);
  RECORD("png_strategy(%d)\n", strategy);
  next(png, strategy);
}

void png_set_compression_buffer_size(png_structrp png, size_t size) {
  NEXT(png_set_compression_buffer_size);
  RECORD("png_buffer(%zu)\n", size);
  next(png, size);
}

void png_set_text(png_const_structrp png, png_inforp info, png_const_textp text, int count) {
  NEXT(png_set_text);
  for (int index = 0; index < count; index++) {
    RECORD("png_words(%d, ", text[index].compression);
    record_text(text[index].key);
    RECORD(", ");
    record_text(text[index].text);
    RECORD(", ");
    record_text(text[index].lang);
    RECORD(")\n");
  }
  next(png, info, text, count);
}

void png_write_end(png_structrp png, png_inforp info) {
  NEXT(png_write_end);
  end_list("png_end()");
  next(png, info);
}

// Fonts: the files that the program opens, in a list of their own.

FcBool FcConfigAppFontAddFile(FcConfig *configuration, const FcChar8 *file) {
  NEXT(FcConfigAppFontAddFile);
  const char *folder = getenv("NOLLRAPPORT_RECORDING");
  char path[4096];
  FILE *fonts;
  if (folder && snprintf(path, sizeof path, "%s/fonts", folder) > 0 && (fonts = fopen(path, "a"))) {
    fprintf(fonts, "font(\"%s\")\n", (const char *)file);
    fclose(fonts);
  }
  return next(configuration, file);
}

// Structure and pages.

void cairo_tag_begin(cairo_t *context, const char *name, const char *attributes) {
  NEXT(cairo_tag_begin);
  RECORD("tag_begin(");
  record_text(name);
  RECORD(", ");
  record_text(attributes);
  RECORD(")\n");
  next(context, name, attributes);
}

void cairo_tag_end(cairo_t *context, const char *name) {
  NEXT(cairo_tag_end);
  RECORD("tag_end(");
  record_text(name);
  RECORD(")\n");
  next(context, name);
}

#define PLAIN(name) \
  void cairo_##name(cairo_t *context) { \
    NEXT(cairo_##name); \
    RECORD(#name "()\n"); \
    next(context); \
  }
PLAIN(show_page)
PLAIN(new_path)
PLAIN(close_path)
PLAIN(fill)
PLAIN(fill_preserve)
PLAIN(stroke)
PLAIN(stroke_preserve)
PLAIN(save)
PLAIN(restore)
PLAIN(clip)

#define CHOICE(name, type) \
  void cairo_##name(cairo_t *context, type value) { \
    NEXT(cairo_##name); \
    RECORD(#name "(%d)\n", value); \
    next(context, value); \
  }
CHOICE(set_line_join, cairo_line_join_t)
CHOICE(set_line_cap, cairo_line_cap_t)
CHOICE(set_antialias, cairo_antialias_t)
CHOICE(set_fill_rule, cairo_fill_rule_t)

#define NUMBERS_1(name) \
  void cairo_##name(cairo_t *context, double a) { \
    NEXT(cairo_##name); \
    RECORD(#name "(%.17g)\n", a); \
    next(context, a); \
  }
NUMBERS_1(set_line_width)
NUMBERS_1(set_tolerance)

#define NUMBERS_2(name) \
  void cairo_##name(cairo_t *context, double a, double b) { \
    NEXT(cairo_##name); \
    RECORD(#name "(%.17g, %.17g)\n", a, b); \
    next(context, a, b); \
  }
NUMBERS_2(move_to)
NUMBERS_2(line_to)
NUMBERS_2(scale)
NUMBERS_2(translate)

void cairo_set_source_rgb(cairo_t *context, double red, double green, double blue) {
  NEXT(cairo_set_source_rgb);
  RECORD("set_source_rgb(%.17g, %.17g, %.17g)\n", red, green, blue);
  next(context, red, green, blue);
}

void cairo_set_source_rgba(cairo_t *context, double red, double green, double blue, double alpha) {
  NEXT(cairo_set_source_rgba);
  RECORD("set_source_rgba(%.17g, %.17g, %.17g, %.17g)\n", red, green, blue, alpha);
  next(context, red, green, blue, alpha);
}

void cairo_rectangle(cairo_t *context, double x, double y, double width, double height) {
  NEXT(cairo_rectangle);
  RECORD("rectangle(%.17g, %.17g, %.17g, %.17g)\n", x, y, width, height);
  next(context, x, y, width, height);
}

void cairo_arc(cairo_t *context, double x, double y, double radius, double from, double to) {
  NEXT(cairo_arc);
  RECORD("arc(%.17g, %.17g, %.17g, %.17g, %.17g)\n", x, y, radius, from, to);
  inside++;
  next(context, x, y, radius, from, to);
  inside--;
}

void cairo_curve_to(cairo_t *context, double a, double b, double c, double d, double e, double f) {
  NEXT(cairo_curve_to);
  RECORD("curve_to(%.17g, %.17g, %.17g, %.17g, %.17g, %.17g)\n", a, b, c, d, e, f);
  next(context, a, b, c, d, e, f);
}

void cairo_set_dash(cairo_t *context, const double *lengths, int count, double offset) {
  NEXT(cairo_set_dash);
  RECORD("set_dash(%d, %.17g", count, offset);
  for (int index = 0; index < count; index++) RECORD(", %.17g", lengths[index]);
  RECORD(")\n");
  next(context, lengths, count, offset);
}

// Text. Glyphs are drawn without the text and the attributes from which they were made: these are remembered by the glyphs.

struct shaped {
  PangoGlyphString *glyphs;
  char *attributes;
  char *text;
  struct shaped *next;
};

static __thread struct shaped *remembered[1024];
static __thread char *last_attributes;

static struct shaped **place(PangoGlyphString *glyphs) {
  struct shaped **at = &remembered[((size_t)glyphs >> 4) % 1024];
  while (*at && (*at)->glyphs != glyphs) at = &(*at)->next;
  return at;
}

static void remember(PangoGlyphString *glyphs, const char *attributes, const char *text) {
  struct shaped **at = place(glyphs);
  if (!*at) *at = calloc(1, sizeof **at);
  free((*at)->attributes);
  free((*at)->text);
  (*at)->glyphs = glyphs;
  (*at)->attributes = strdup(attributes ? attributes : "");
  (*at)->text = strdup(text);
}

static void remember_attributes(PangoAttrList *attributes) {
  g_free(last_attributes);
  last_attributes = pango_attr_list_to_string(attributes);
}

GList *pango_itemize_with_base_dir(PangoContext *context, PangoDirection direction, const char *text, int start, int length, PangoAttrList *attributes, PangoAttrIterator *iterator) {
  NEXT(pango_itemize_with_base_dir);
  remember_attributes(attributes);
  return next(context, direction, text, start, length, attributes, iterator);
}

void pango_shape_item(PangoItem *item, const char *text, int length, PangoLogAttr *breaks, PangoGlyphString *glyphs, PangoShapeFlags flags) {
  NEXT(pango_shape_item);
  // A line of several runs is one text: its first run stands for it.
  remember(glyphs, last_attributes, item->offset == 0 ? text : "");
  next(item, text, length, breaks, glyphs, flags);
}

static __thread char *last_text;

PangoLayoutLine *pango_layout_get_line_readonly(PangoLayout *layout, int index) {
  NEXT(pango_layout_get_line_readonly);
  remember_attributes(pango_layout_get_attributes(layout));
  free(last_text);
  last_text = strdup(pango_layout_get_text(layout));
  return next(layout, index);
}

PangoGlyphString *pango_glyph_string_copy(PangoGlyphString *glyphs) {
  NEXT(pango_glyph_string_copy);
  PangoGlyphString *copy = next(glyphs);
  if (copy && last_text) remember(copy, last_attributes, last_text);
  if (last_text) *last_text = 0;
  return copy;
}

static void record_glyphs(const char *operation, PangoGlyphString *glyphs) {
  struct shaped *shaped = *place(glyphs);
  if (!list || inside || !shaped || !*shaped->text) return;
  RECORD("%s(", operation);
  record_text(shaped->attributes);
  RECORD(", ");
  record_text(shaped->text);
  RECORD(")\n");
}

void pango_cairo_glyph_string_path(cairo_t *context, PangoFont *font, PangoGlyphString *glyphs) {
  NEXT(pango_cairo_glyph_string_path);
  record_glyphs("text_path", glyphs);
  inside++;
  next(context, font, glyphs);
  inside--;
}

void pango_cairo_show_glyph_item(cairo_t *context, const char *text, PangoGlyphItem *item) {
  NEXT(pango_cairo_show_glyph_item);
  record_glyphs("text_show", item->glyphs);
  inside++;
  next(context, text, item);
  inside--;
}
