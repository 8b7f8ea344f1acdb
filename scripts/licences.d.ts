export function isAllowed(licence: string | undefined): boolean;
