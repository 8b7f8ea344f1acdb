// Stands in for node:child_process in the bundle: cop starts no other program.
export const spawn = undefined;
export default {};
