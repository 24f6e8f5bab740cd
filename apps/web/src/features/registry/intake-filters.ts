/** Names of the filters of the intake list in the address. */
export const intakeFilters = ['dot', 'trang-thai', 'linh-vuc', 'doi-tuong', 'don-vi'] as const;
