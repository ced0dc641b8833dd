/**
 * Half the deviance of a Poisson distribution: what the logarithm of the probability of `states` loses against its
 * value at the mean, mean - states - states·ln(mean/states).
 *
 * Near the mean the logarithm is summed as 2·artanh of s = (mean - states)/(mean + states), so that the leading terms
 * cancel on paper and not in the last digits.
 *
 * @param states a count of calls [1], above 0; a fraction is allowed
 * @param mean the mean of the distribution [E], 0 or more
 * @param excess mean less states, where it is known to more digits than the two of them give
 * @returns 0 at the mean, Infinity where the mean is 0
 * @source Loader 2000, Fast and Accurate Computation of Binomial Probabilities
 */
export function poissonDeviance(states: number, mean: number, excess = mean - states): number {
  const s = excess / (mean + states);
  if (Math.abs(s) > 0.4) return excess - states * Math.log(mean / states);
  const square = s * s;
  let sum = 1 / 3;
  for (let power = square, odd = 5; power > 1e-17; power *= square, odd += 2) sum += power / odd;
  return s * (excess - 2 * states * square * sum);
}
