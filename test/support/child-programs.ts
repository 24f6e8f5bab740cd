import path from 'node:path';

const flags = ['--require', path.join(__dirname, 'swc-register.cjs')];

/** Programs started from here on (the solver, the readers of workbooks) inherit the flags of this process: with these they understand TypeScript. */
export function useChildPrograms(): void {
  if (!flags.every((flag) => process.execArgv.includes(flag))) process.execArgv.push(...flags);
}
