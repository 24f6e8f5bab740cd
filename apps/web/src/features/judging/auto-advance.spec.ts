import { HabitKey } from './auto-advance';

const plain = { shiftKey: false, ctrlKey: false, altKey: false };

it.each(['Enter', 'ArrowDown'])('lets %s go by once after moving on by itself', (key) => {
  const habit = new HabitKey();
  expect(habit.swallows({ key, ...plain })).toBe(false);
  habit.movedOn();
  expect(habit.swallows({ key, ...plain })).toBe(true);
  expect(habit.swallows({ key, ...plain })).toBe(false);
});

it('waits no longer once something else is pressed', () => {
  const habit = new HabitKey();
  habit.movedOn();
  expect(habit.swallows({ key: '9', ...plain })).toBe(false);
  expect(habit.swallows({ key: 'Enter', ...plain })).toBe(false);
});

it('never holds back going backwards', () => {
  const habit = new HabitKey();
  habit.movedOn();
  expect(habit.swallows({ key: 'Tab', ...plain, shiftKey: true })).toBe(false);
});

it('lets Tab through at once, and every key once the habit is over', () => {
  jest.useFakeTimers();
  const habit = new HabitKey();
  habit.movedOn();
  expect(habit.swallows({ key: 'Tab', ...plain })).toBe(false);
  habit.movedOn();
  jest.advanceTimersByTime(1_500);
  expect(habit.swallows({ key: 'Enter', ...plain })).toBe(false);
  jest.useRealTimers();
});
