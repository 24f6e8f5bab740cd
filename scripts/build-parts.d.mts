export type BuildPart = 'server' | 'web';
export const buildParts: readonly BuildPart[];
export function builtFrom(name: BuildPart): string;
export function ensureBuilt(name: BuildPart, say: (sentence: string) => void, options?: { readonly force?: boolean; readonly quiet?: boolean }): Promise<boolean>;
