export function runTool(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly output: string }>;
