;; The prefilter in WebAssembly: which keywords stand where in a block of content. keywordTables.ts fills the memory and says what
;; stands in it; findKeywords (../automaton.ts) is the same in TypeScript, half as fast, and runs where this cannot.
;;
;; Three steps, each over less than the one before:
;;   1. every place: do its three bytes, folded (| 0x20) and hashed, begin some keyword of three bytes or more? Sixteen places at a
;;      time. A keyword of two bytes: is the byte its first one?
;;   2. those places (one in ten): do they begin a keyword of three bytes, or do four bytes begin a longer one?
;;   3. those places (one in forty): the keywords themselves, compared byte for byte.
;; Steps 1 and 2 write every place down and go on behind it only when it counts, since a branch that cannot be foreseen costs more.
(module
  (memory (export "memory") 9)
  ;; The first bytes of keywords of two bytes.
  (global $first0 (export "first0") (mut i32) (i32.const 0))
  (global $first1 (export "first1") (mut i32) (i32.const 0))
  (global $first2 (export "first2") (mut i32) (i32.const 0))
  (global $first3 (export "first3") (mut i32) (i32.const 0))

  ;; Where things lie: see LAYOUT in keywordTables.ts.
  ;;       0  byte for each hash of three bytes: 4 when some keyword begins so, else 0
  ;;   32768  16 bits for each hash of three bytes: first keyword of three bytes, 0 for none
  ;;   98304  16 bits for each hash of four bytes: first longer keyword
  ;;  163840  16 bits for each of the four first bytes and each second byte: output + 1
  ;;  196608  the content, 32 KB, and 64 bytes behind it
  ;;  262144  places, 256 KB
  ;;  524288  keywords, 32 bytes each, from number 1: OR mask of the first eight bytes, their value, output, length, next keyword
  ;;          with this hash, place of further masks and values

  ;; Finds all keywords that begin in the first $size bytes of the content. Writes output and end, 32 bits each, in the order of
  ;; their beginnings (nearly: keywords of two bytes come up to 15 bytes late). Gives the address behind the last one.
  (func (export "find") (param $size i32) (param $out i32) (result i32)
    (call $compare (call $narrow (call $begin (local.get $size))) (local.get $out)))

  ;; Step 1. Gives the address behind the last place. The top bit marks places of two-byte keywords.
  (func $begin (param $size i32) (result i32)
    (local $at i32) (local $end i32) (local $to i32) (local $marks i32)
    (local $bytes v128) (local $hash v128) (local $factor v128) (local $fold v128)
    (local $f0 v128) (local $f1 v128) (local $f2 v128) (local $f3 v128)
    (local.set $factor (i32x4.splat (i32.const 0x9e3779b1)))
    (local.set $fold (i8x16.splat (i32.const 0x20)))
    (local.set $f0 (i8x16.splat (global.get $first0)))
    (local.set $f1 (i8x16.splat (global.get $first1)))
    (local.set $f2 (i8x16.splat (global.get $first2)))
    (local.set $f3 (i8x16.splat (global.get $first3)))
    (local.set $at (i32.const 196608))
    (local.set $end (i32.add (i32.const 196608) (local.get $size)))
    (local.set $to (i32.const 262144))
    (loop $next
      (local.set $bytes (v128.load align=1 (local.get $at)))
      (local.set $marks
        (i8x16.bitmask
          (v128.or
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $f0))
              (i8x16.eq (local.get $bytes) (local.get $f1)))
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $f2))
              (i8x16.eq (local.get $bytes) (local.get $f3))))))
      (local.set $hash
        (i32x4.shr_u
          (i32x4.mul
            (i8x16.shuffle 16 0 1 2 16 1 2 3 16 2 3 4 16 3 4 5
              (v128.or (v128.load align=1 (local.get $at)) (local.get $fold))
              (v128.const i32x4 0 0 0 0))
            (local.get $factor))
          (i32.const 17)))
      (i32.store (local.get $to) (local.get $at))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 1)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 2)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 3)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 3 (local.get $hash)))))
      (local.set $hash
        (i32x4.shr_u
          (i32x4.mul
            (i8x16.shuffle 16 0 1 2 16 1 2 3 16 2 3 4 16 3 4 5
              (v128.or (v128.load offset=4 align=1 (local.get $at)) (local.get $fold))
              (v128.const i32x4 0 0 0 0))
            (local.get $factor))
          (i32.const 17)))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 4)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 5)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 6)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 7)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 3 (local.get $hash)))))
      (local.set $hash
        (i32x4.shr_u
          (i32x4.mul
            (i8x16.shuffle 16 0 1 2 16 1 2 3 16 2 3 4 16 3 4 5
              (v128.or (v128.load offset=8 align=1 (local.get $at)) (local.get $fold))
              (v128.const i32x4 0 0 0 0))
            (local.get $factor))
          (i32.const 17)))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 8)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 9)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 10)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 11)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 3 (local.get $hash)))))
      (local.set $hash
        (i32x4.shr_u
          (i32x4.mul
            (i8x16.shuffle 16 0 1 2 16 1 2 3 16 2 3 4 16 3 4 5
              (v128.or (v128.load offset=12 align=1 (local.get $at)) (local.get $fold))
              (v128.const i32x4 0 0 0 0))
            (local.get $factor))
          (i32.const 17)))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 12)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 0 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 13)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 1 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 14)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 2 (local.get $hash)))))
      (i32.store (local.get $to) (i32.add (local.get $at) (i32.const 15)))
      (local.set $to (i32.add (local.get $to) (i32.load8_u (i32x4.extract_lane 3 (local.get $hash)))))
      (loop $more
        (if (local.get $marks)
          (then
            (i32.store (local.get $to)
              (i32.or (i32.const 0x80000000) (i32.add (local.get $at) (i32.ctz (local.get $marks)))))
            (local.set $to (i32.add (local.get $to) (i32.const 4)))
            (local.set $marks (i32.and (local.get $marks) (i32.sub (local.get $marks) (i32.const 1))))
            (br $more))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (local.get $to))

  ;; Step 2. Keeps some of the places before $end; gives the address behind the last one kept.
  (func $narrow (param $end i32) (result i32)
    (local $from i32) (local $to i32) (local $place i32) (local $four i32)
    (local.set $from (i32.const 262144))
    (local.set $to (i32.const 262144))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $place (i32.load (local.get $from)))
        (local.set $four
          (i32.or
            (i32.load align=1 (i32.and (local.get $place) (i32.const 0x7fffffff)))
            (i32.const 0x20202020)))
        (i32.store (local.get $to) (local.get $place))
        (local.set $to
          (i32.add
            (local.get $to)
            (i32.shl
              (i32.ne
                (i32.or
                  (i32.and (local.get $place) (i32.const 0x80000000))
                  (i32.or
                    (i32.load16_u offset=32768 (i32.shl (i32.shr_u (i32.mul (i32.shl (local.get $four) (i32.const 8)) (i32.const 0x9e3779b1)) (i32.const 17)) (i32.const 1)))
                    (i32.load16_u offset=98304 (i32.shl (i32.shr_u (i32.mul (local.get $four) (i32.const 0x9e3779b1)) (i32.const 17)) (i32.const 1)))))
                (i32.const 0))
              (i32.const 2))))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br $next)))
    (local.get $to))

  ;; Step 3. Gives the address behind the last result. All in one function: calls cost as much as the comparison.
  (func $compare (param $end i32) (param $out i32) (result i32)
    (local $from i32) (local $place i32) (local $four i32) (local $number i32) (local $longer i32) (local $keyword i32)
    (local $bytes i64)
    (local.set $from (i32.const 262144))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $place (i32.load (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (if (i32.lt_s (local.get $place) (i32.const 0))
          (then
            (local.set $out (call $compareTwo (i32.and (local.get $place) (i32.const 0x7fffffff)) (local.get $out)))
            (br $next)))
        (local.set $bytes (i64.load align=1 (local.get $place)))
        (local.set $four (i32.or (i32.wrap_i64 (local.get $bytes)) (i32.const 0x20202020)))
        (local.set $number (i32.load16_u offset=32768 (i32.shl (i32.shr_u (i32.mul (i32.shl (local.get $four) (i32.const 8)) (i32.const 0x9e3779b1)) (i32.const 17)) (i32.const 1))))
        (local.set $longer (i32.load16_u offset=98304 (i32.shl (i32.shr_u (i32.mul (local.get $four) (i32.const 0x9e3779b1)) (i32.const 17)) (i32.const 1))))
        (loop $chain
          (if (i32.eqz (local.get $number))
            (then
              (local.set $number (local.get $longer))
              (local.set $longer (i32.const 0))))
          (br_if $next (i32.eqz (local.get $number)))
          (local.set $keyword (i32.shl (local.get $number) (i32.const 5)))
          (local.set $number (i32.load16_u offset=524308 (local.get $keyword)))
          ;; A byte of content ORed with its mask must be the value: 0x20 for letters, 0 for others, 0xff behind the keyword's end.
          (br_if $chain
            (i64.ne
              (i64.or (local.get $bytes) (i64.load offset=524288 (local.get $keyword)))
              (i64.load offset=524296 (local.get $keyword))))
          (br_if $chain (i32.eqz (call $goesOn (local.get $keyword) (local.get $place))))
          (local.set $out
            (call $write
              (i32.load16_u offset=524304 (local.get $keyword))
              (i32.add (local.get $place) (i32.load16_u offset=524306 (local.get $keyword)))
              (local.get $out)))
          (br $chain))))
    (local.get $out))

  ;; Keywords of two bytes.
  (func $compareTwo (param $place i32) (param $out i32) (result i32)
    (local $first i32) (local $output i32)
    (local.set $first (i32.load8_u (local.get $place)))
    (local.set $output
      (i32.load16_u offset=163840
        (i32.shl
          (i32.or
            (i32.load8_u offset=1 (local.get $place))
            (i32.shl
              (i32.or
                (i32.eq (local.get $first) (global.get $first1))
                (i32.or
                  (i32.shl (i32.eq (local.get $first) (global.get $first2)) (i32.const 1))
                  (i32.mul (i32.eq (local.get $first) (global.get $first3)) (i32.const 3))))
              (i32.const 8)))
          (i32.const 1))))
    (if (i32.eqz (local.get $output)) (then (return (local.get $out))))
    (call $write (i32.sub (local.get $output) (i32.const 1)) (i32.add (local.get $place) (i32.const 2)) (local.get $out)))

  ;; Whether what follows the first eight bytes is the keyword's, too.
  (func $goesOn (param $keyword i32) (param $place i32) (result i32)
    (local $more i32) (local $left i32)
    (local.set $left (i32.sub (i32.load16_u offset=524306 (local.get $keyword)) (i32.const 8)))
    (local.set $more (i32.load offset=524312 (local.get $keyword)))
    (block $equal
      (loop $next
        (br_if $equal (i32.le_s (local.get $left) (i32.const 0)))
        (local.set $place (i32.add (local.get $place) (i32.const 8)))
        (if (i64.ne
              (i64.or (i64.load align=1 (local.get $place)) (i64.load (local.get $more)))
              (i64.load offset=8 (local.get $more)))
          (then (return (i32.const 0))))
        (local.set $more (i32.add (local.get $more) (i32.const 16)))
        (local.set $left (i32.sub (local.get $left) (i32.const 8)))
        (br $next)))
    (i32.const 1))

  (func $write (param $output i32) (param $end i32) (param $out i32) (result i32)
    (i32.store (local.get $out) (local.get $output))
    (i32.store offset=4 (local.get $out) (i32.sub (local.get $end) (i32.const 196608)))
    (i32.add (local.get $out) (i32.const 8))))
