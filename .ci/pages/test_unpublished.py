"""The search for unpublished words finds them wherever they hide."""

import gzip
import io
import pathlib
import tempfile
import unittest
import zipfile

import check_unpublished


class SearchTests(unittest.TestCase):
    def search(self, name, data):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / name).write_bytes(data)
            return {word for word, _ in check_unpublished.found(pathlib.Path(folder))}

    def test_hiding_places(self):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("inner.txt", gzip.compress(b"a Numbattitle"))
        places = {
            "plain.txt": b"the NUMBATtitle",
            "packed.gz": gzip.compress(b"numbattitle"),
            "kit.zip": archive.getvalue(),
            "wide.txt": "numbattitle".encode("utf-16-le"),
            "encoded.html": b"n&#117;mbat%74itle",
            "numbattitle.txt": b"",
        }
        for name, data in places.items():
            with self.subTest(name):
                self.assertEqual(self.search(name, data), {"numbattitle"})

    def test_nothing(self):
        self.assertEqual(self.search("plain.txt", b"a wombat"), set())

    def test_every_piece_has_words(self):
        for path, text in check_unpublished.FILES.items():
            self.assertGreater(len(check_unpublished.ANIMALS.findall(path + text)), 0, path)


if __name__ == "__main__":
    unittest.main()
