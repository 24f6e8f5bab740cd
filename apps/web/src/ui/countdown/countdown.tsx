import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { ServerClock } from '../../api/clock-from';
import { useServerClock } from '../../api/server-clock';
import { formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import css from './countdown.module.css';
import { passedThreshold, remainingOf, untilNextChange } from './remaining';

const texts = messages.countdown;
const soon = 3_600_000;
/** A timer longer than this overflows in browsers. */
const longestSleep = 86_400_000;

interface CountdownProps {
  /** The instant counted down to. */
  until: string;
  /** Called once when the instant comes while the page is open. */
  onEnd?: () => void;
}

/**
 * How long until an instant, by the server's clock. It moves no oftener than its text changes, says the thresholds aloud
 * and nothing between them, and tells the instant itself while the server's clock is not known.
 */
export function Countdown({ until, onEnd }: CountdownProps) {
  const clock = useServerClock();
  if (clock === null) return <time dateTime={until}>{formatDateTime(until)}</time>;
  return <Ticking key={until} until={until} clock={clock} {...(onEnd === undefined ? {} : { onEnd })} />;
}

function Ticking({ until, clock, onEnd }: CountdownProps & { clock: ServerClock }) {
  const [, wake] = useReducer((wakes: number) => wakes + 1, 0);
  const left = Date.parse(until) - clock.now();
  // What stood when the page opened is read with the page; only what is passed while it is open is news.
  const [first] = useState(() => passedThreshold(left));
  const passed = passedThreshold(left);
  const ended = left <= 0;
  const [endedAtFirst] = useState(ended);
  useEffect(() => {
    if (ended) return;
    const timer = setTimeout(wake, Math.min(longestSleep, untilNextChange(left)));
    return () => clearTimeout(timer);
  });
  const tellEnd = useEffectEvent(() => {
    if (!endedAtFirst) onEnd?.();
  });
  useEffect(() => {
    if (ended) tellEnd();
  }, [ended]);
  return (
    <>
      <time role="timer" aria-live="off" dateTime={until} title={formatDateTime(until)} className={css.countdown} data-soon={left <= soon}>
        {said(left)}
      </time>
      <span className="only-spoken" aria-live="polite">
        {passed === first ? '' : said(passed ?? left)}
      </span>
    </>
  );
}

function said(left: number): string {
  const remaining = remainingOf(left);
  if (remaining === null) return texts.ended;
  const { days, hours, minutes, seconds, finest } = remaining;
  if (finest === 'hour') return texts.daysHours(days, hours);
  return finest === 'minute' ? texts.hoursMinutes(days * 24 + hours, minutes) : texts.minutesSeconds(hours * 60 + minutes, seconds);
}
