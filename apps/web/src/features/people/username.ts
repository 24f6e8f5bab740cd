/** The form of a user name, as the server asks for it; capitals become small letters there. */
export const isUsername = (text: string): boolean => /^[a-z0-9][a-z0-9._-]{2,63}$/.test(text.trim().toLowerCase());
