/** Most characters and entries of the registration form, however it arrives; those of its written parts stand in `initiative-details`. */
export const registrationLimits = { name: 300, field: 200, programmes: 20, programme: 100, jointUnits: 30 } as const;
