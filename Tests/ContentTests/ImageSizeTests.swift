import Testing

@testable import Content

@Suite("Image sizes")
struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 2, 128, 0, 0, 1, 224,
    ]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x40, 0x01, 0xC8, 0x00]
  /// An APP0 segment, a Huffman table (C4, which is not a frame), then a progressive frame (C2).
  private static let jpeg: [UInt8] =
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x2C, 0x01,
      0x90, 3, 1, 1,
    ]
  private static let webPHeader: [UInt8] = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
  private static let lossy: [UInt8] =
    webPHeader + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x26, 0x02, 0x70, 0x01]
  /// Fourteen bits of width − 1, fourteen of height − 1.
  private static let lossless: [UInt8] =
    webPHeader + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x8F, 0x81, 0x15, 0x00, 0, 0, 0, 0, 0]
  private static let extended: [UInt8] =
    webPHeader + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x07, 0x00, 0x37, 0x04, 0x00]

  @Test(
    "The first bytes of an image give its size",
    arguments: [
      (png, "png", 640, 480), (gif, "gif", 320, 200), (jpeg, "jpg", 400, 300), (jpeg, "jpeg", 400, 300),
      (lossy, "webp", 550, 368), (lossless, "webp", 400, 87), (extended, "webp", 1920, 1080),
    ])
  func sizes(_ bytes: [UInt8], _ ending: String, _ width: Int, _ height: Int) throws {
    let size = try #require(ImageSize(bytes, ending: ending))
    #expect((size.width, size.height) == (width, height))
  }

  @Test(
    "A drawing's size comes from its attributes, or else from its view box",
    arguments: [
      ("<svg width=\"40\" height=\"30\"/>", 40, 30),
      ("<svg width='40px' height='30.4px' viewBox='0 0 1 1'>", 40, 30),
      ("<svg viewBox=\"0 0 80 20\">", 80, 20), ("<svg viewBox=\"0,0,80,20\" width=\"100%\">", 80, 20),
      ("<?xml version=\"1.0\"?>\n<!-- <b> -->\n<svg\nwidth=\"5\"\nheight=\"6\">", 5, 6),
    ])
  func drawings(_ text: String, _ width: Int, _ height: Int) throws {
    let size = try #require(ImageSize(Array(text.utf8), ending: "svg"))
    #expect((size.width, size.height) == (width, height))
  }

  @Test(
    "However early a file is cut off, nothing worse happens than that it has no size",
    arguments: [
      (png, "png"), (gif, "gif"), (jpeg, "jpg"), (lossy, "webp"), (lossless, "webp"), (extended, "webp"),
    ])
  func cut(_ bytes: [UInt8], _ ending: String) {
    for length in 0..<10 { #expect(ImageSize(Array(bytes.prefix(length)), ending: ending) == nil) }
    for length in 10..<bytes.count { _ = ImageSize(Array(bytes.prefix(length)), ending: ending) }
  }

  @Test(
    "Bytes that are not an image of that type have no size",
    arguments: ["png", "gif", "jpg", "webp", "svg", "pdf"])
  func none(_ ending: String) {
    #expect(
      ImageSize(Array("Not an image, whatever its name says, and long enough.".utf8), ending: ending) == nil)
    #expect(ImageSize([UInt8](repeating: 0xFF, count: 4_000), ending: ending) == nil)
    #expect(ImageSize([], ending: ending) == nil)
  }

  @Test("A side of nothing, or of a hundred kilometers, is not a size")
  func absurd() {
    #expect(ImageSize(Array("<svg width=\"0\" height=\"3\"/>".utf8), ending: "svg") == nil)
    #expect(ImageSize(Array("<svg width=\"1e9\" height=\"3\"/>".utf8), ending: "svg") == nil)
    #expect(ImageSize(width: 100_001, height: 1) == nil)
  }
}
