export function findBrowser(env?: NodeJS.ProcessEnv): string | undefined;
export function ensureBrowser(say: (sentence: string) => void): Promise<string>;
