import css from './awards.module.css';

/** A part of an explanation: its title and what it says, in an order or not; nothing at all when it says nothing. */
export function ExplainedPart({ title, items, ordered = false }: { title: string; items: readonly string[]; ordered?: boolean }) {
  if (items.length === 0) return null;
  const lines = items.map((item) => <li key={item}>{item}</li>);
  return (
    <div>
      <h3>{title}</h3>
      {ordered ? <ol className={css.steps}>{lines}</ol> : <ul>{lines}</ul>}
    </div>
  );
}
