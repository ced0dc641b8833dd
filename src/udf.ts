/**
 * The core for engines that run a function for each row and have nothing but the language: text in, text or a number out.
 * Built as one script that defines `exoCapacity`.
 *
 * @module
 */
export { figure, plan } from './udf/udf.ts';
