import { useEffect, useState } from 'react';

/** The value once it has stood still for a while: for reading aloud, which typing must not be drowned in. */
export function useSettled<Value>(value: Value, pause = 1_200): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
