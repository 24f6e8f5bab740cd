import { useId } from 'react';
import css from '../control.module.css';
import { Field } from '../field';
import { fileProblem, type FileRules } from './file-rules';

interface FileFieldProps {
  label: string;
  rules: FileRules;
  file: File | null;
  onChange: (file: File | null) => void;
}

/** One file that goes along with a form, chosen with the browser's own control. */
export function FileField({ label, rules, file, onChange }: FileFieldProps) {
  const id = useId();
  const problem = file === null ? null : fileProblem(file, rules);
  return (
    <Field id={id} label={label} hint={rules.kinds} {...(problem === null ? {} : { error: problem })}>
      {(described) => <input {...described} className={css.file} type="file" accept={rules.endings.join(',')} onChange={({ target }) => onChange(target.files?.[0] ?? null)} />}
    </Field>
  );
}
