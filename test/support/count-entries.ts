/** Counts the entries of all arrays, maps and sets that an object holds, itself and through others. What closures hold is not seen. */
export function countEntries(root: object): number {
  const seen = new Set<object>([root]);
  const open: object[] = [root];
  let count = 0;
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    open.push(value);
  };
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (ArrayBuffer.isView(object)) continue;
    if (object instanceof Map) {
      count += object.size;
      for (const [key, value] of object as Map<unknown, unknown>) [key, value].forEach(visit);
    } else if (object instanceof Set) {
      count += object.size;
      (object as Set<unknown>).forEach(visit);
    } else {
      if (Array.isArray(object)) count += object.length;
      Object.values(object).forEach(visit);
    }
  }
  return count;
}
