/** Browsers finish requests of a page that is gone only while all their bodies together stay under 64 KiB; a larger one fails at once. */
const MOST_BYTES = 60 * 1024;

/** For `keepalive`: whether a body is small enough for the browser to send it after its page is gone. A larger one is sent as usual. */
export const outlivesPage = (body: unknown): boolean => new TextEncoder().encode(JSON.stringify(body)).length <= MOST_BYTES;
