import { fieldsAfter, fieldsOf, ratioOf, type Ratio } from './typed-ratio';

const mark: Ratio = { kind: 'ratio', done: 3, assigned: 4 };

it('is a mark once both counts are there, and typing the one keeps the other', () => {
  expect(ratioOf({ done: 3, assigned: 4 })).toEqual(mark);
  expect(ratioOf({ done: null, assigned: null })).toBeNull();
  expect(ratioOf({ done: null, assigned: 4 })).toBeNull();
  expect(fieldsAfter({ done: null, assigned: 4 }, null)).toEqual({ done: null, assigned: 4 });
});

it('follows a mark from elsewhere, so that typing one field never takes the other away', () => {
  const recovered = fieldsAfter(fieldsOf(null), mark);
  expect(recovered).toEqual({ done: 3, assigned: 4 });
  expect(ratioOf({ ...recovered, done: 2 })).toEqual({ ...mark, done: 2 });
  expect(fieldsAfter({ done: null, assigned: 9 }, mark)).toEqual({ done: 3, assigned: 4 });
  expect(fieldsAfter({ done: 3, assigned: 4 }, null)).toEqual({ done: null, assigned: null });
});
