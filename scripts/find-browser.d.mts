export function ensureBrowser(say: (sentence: string) => void): Promise<string>;
