/** Words that name a region rather than an environment. */

/** Whether the word is a region of a cloud, or is called like one: `eu`, `us-east-1`, `euw1`, `europe-west4`, `westeurope`. */
export function isRegion(word: string): boolean {
  return (
    /^(?:af|ap|apac|ca|cn|eu|emea|il|me|mx|sa|us|uk)$/i.test(word) ||
    /^(?:us-gov|af|ap|ca|cn|eu|il|me|mx|sa|us)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d$/i.test(
      word,
    ) ||
    /^(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:n|s|e|w|c|ne|nw|se|sw)\d$/i.test(word) ||
    /^(?:africa|asia|australia|europe|me|northamerica|southamerica|us)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)\d$/i.test(
      word,
    ) ||
    /^(?:north|south|east|west|central)(?:us|europe|india|asia)\d?$/i.test(word)
  );
}
