import { useId, type ReactNode } from 'react';
import css from './form-section.module.css';

interface FormSectionProps {
  title: string;
  lead?: ReactNode;
  /** Fields of a wide screen stand in two columns. */
  columns?: 1 | 2;
  actions?: ReactNode;
  children: ReactNode;
}

/** A white sheet with a heading: one part of a form or of a page. */
export function FormSection({ title, lead, columns = 1, actions, children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section className={css.section} aria-labelledby={titleId}>
      <div className={css.head}>
        <h2 id={titleId}>{title}</h2>
        {actions}
      </div>
      {lead !== undefined && <p className={css.lead}>{lead}</p>}
      <div className={css.fields} data-columns={columns}>
        {children}
      </div>
    </section>
  );
}
