/** Bits of an exponent: SHA-256 hashes and the server's ephemeral values have no more. */
export const exponentBits = 256;

/** The comb reads one bit of each of 8 rows at a time, and has a table for each of 8 blocks of a row's 32 columns. */
const rows = 8;
const rowBits = exponentBits / rows;
const blocks = 8;
const blockBits = rowBits / blocks;

/**
 * Powers of one base by Lim and Lee's comb: 35 multiplications for what square-and-multiply takes some 300 for. Making
 * the tables takes about 2,200, so it pays after some hundred powers; they hold 0.8 MB.
 *
 * @returns base^exponent mod modulus, for exponents below 2^256
 * @see https://link.springer.com/chapter/10.1007/3-540-48658-5_11
 */
export const createFixedBase = (base: bigint, modulus: bigint): ((exponent: bigint) => bigint) => {
  const tables = createTables(base, modulus);
  return (exponent) => {
    const words = toWords(exponent);
    let power = 1n;
    for (let at = blockBits - 1; at >= 0; at--) {
      if (power !== 1n) power = (power * power) % modulus;
      for (const [block, table] of tables.entries()) {
        const column = columnOf(words, block * blockBits + at);
        if (column !== 0) power = (power * (table[column] ?? 1n)) % modulus;
      }
    }
    return power;
  };
};

/** For each block, the product of every choice among its rows' first columns. */
const createTables = (base: bigint, modulus: bigint): readonly (readonly bigint[])[] => {
  const squares = [base];
  for (let bit = 1; bit < exponentBits; bit++) {
    const last = squares[bit - 1] ?? 1n;
    squares.push((last * last) % modulus);
  }
  return Array.from({ length: blocks }, (_, block) => {
    const products = [1n];
    for (let row = 0; row < rows; row++) {
      const square = squares[row * rowBits + block * blockBits] ?? 1n;
      for (const product of [...products]) products.push((product * square) % modulus);
    }
    return products;
  });
};

/** The rows, the lowest first. */
const toWords = (exponent: bigint): Uint32Array => {
  const words = new Uint32Array(rows);
  for (let row = 0; row < rows; row++)
    words[row] = Number(BigInt.asUintN(rowBits, exponent >> BigInt(row * rowBits)));
  return words;
};

const columnOf = (words: Uint32Array, bit: number): number => {
  let column = 0;
  for (let row = 0; row < rows; row++) column |= (((words[row] ?? 0) >>> bit) & 1) << row;
  return column;
};
