const { basename } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * Files that last for minutes however short they are: they go through every operation, page or file. On a fresh machine jest
 * begins with the largest file, and one of these begun last would keep one core busy while the others wait.
 */
const lasting = [
  'every-write.int-spec.ts',
  'two-databases.int-spec.ts',
  'matrix.int-spec.ts',
  'registration-file.int-spec.ts',
  'hostile-input.int-spec.ts',
  'registration-file-hostile.int-spec.ts',
  'season-round-trip.int-spec.ts',
  'everyday.e2e-spec.ts',
  'season-story.e2e-spec.ts',
  'rank-season.plain.spec.ts',
  'hostile-files.spec.ts',
  'libre-office.spec.ts',
];

function placeOf({ path }) {
  const place = lasting.indexOf(basename(path));
  return place === -1 ? lasting.length : place;
}

/** The order in which jest runs the files. */
module.exports = class LongestFirst extends Sequencer {
  static lasting = lasting;

  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
