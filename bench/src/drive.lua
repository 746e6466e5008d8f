-- What wrk sends. Arguments: a file with the body of a form, and one with its targets, a path and a version a
-- line. Without them, the address is asked for as it is, with a new number each time in the place of ANEW.

local body, targets, sent, tried
local asked = 0

function init(args)
  math.randomseed(os.time())
  if not args[1] then
    if wrk.path:find("ANEW", 1, true) then request = anew end
    return
  end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  wrk.headers["Sec-Fetch-Site"] = "same-origin"
  body = io.open(args[1]):read("*a")
  targets, sent = {}, 0
  for line in io.lines(args[2]) do
    local path, version = line:match("^(%S+) (%d+)$")
    table.insert(targets, { path = path, version = tonumber(version) })
  end
  request = post
end

function anew()
  asked = asked + 1
  return wrk.format("GET", (wrk.path:gsub("ANEW", tostring(asked))))
end

-- Each form is new: a number of its own, and the version that the last one made. The very first wrk makes for itself
-- and does not send.
function post()
  if not tried then
    tried = true
    return wrk.format("GET", "/healthz")
  end
  local target = targets[sent % #targets + 1]
  sent = sent + 1
  local submission = string.format("bench%011d%016d", math.random(0, 2147483646), sent)
  local filled = body:gsub("SUBMISSION", submission):gsub("VERSION", tostring(target.version))
  target.version = target.version + 1
  return wrk.format(nil, target.path, nil, filled)
end

-- Microseconds throughout.
function done(summary, latency)
  local errors = summary.errors
  local lost = errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("measured %d %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), errors.status, lost))
end
