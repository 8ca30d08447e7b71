const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;

const paint = (open: number, close: number) => (text: string) =>
  colours ? `\u001b[${open}m${text}\u001b[${close}m` : text;

export const bold = paint(1, 22);
export const dim = paint(2, 22);
export const red = paint(31, 39);
export const yellow = paint(33, 39);
export const cyan = paint(36, 39);
